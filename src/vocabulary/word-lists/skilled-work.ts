/** Skills of health, science, engineering, trades and services. How a line is read says `skill-lists.ts`. */

export const SKILLED_WORK: Readonly<Record<string, string>> = {
  health: `
Nursing*, registered nurse, registered nurses, RN^
Licensed practical nursing, licensed practical nurse, LPN^, LVN^
Nursing assistance, certified nursing assistant, nursing assistant, CNA^
Nurse practitioner
Critical care, intensive care, ICU^
Emergency medicine, emergency room, emergency department
Patient care, direct patient care
Patient assessment
Medication administration
Phlebotomy, phlebotomist, venipuncture
Vital signs
Wound care
Infection control
Electronic health records, electronic medical records, EHR^, EMR^
Epic systems, epic ehr, epic emr
Cerner
Medical terminology
Medical coding, icd-10
Medical billing
Medical records
Medical assistance, medical assistant
First aid
CPR^, basic life support, BLS^
ACLS
Physical therapy*, physical therapist, physiotherapy, physiotherapist
Occupational therapy, occupational therapist
Speech therapy, speech-language pathology, speech language pathologist
Respiratory therapy, respiratory therapist
Radiology, radiologist
Radiography, radiologic technologist, x-ray
Ultrasound, sonography, sonographer
Surgery*, surgeon, surgical technologist
Anesthesia, anesthesiology, anesthesiologist, anaesthesia
Pharmacy*, pharmacist, pharmacy technician
Pharmacology
Dentistry*, dentist, dental assistant, dental hygienist
Psychology*, psychologist
Psychiatry, psychiatrist
Mental health*, behavioral health, behavioural health
Psychotherapy, psychotherapist, cognitive behavioral therapy
Social work, social worker, LCSW^
Case management, case manager
Crisis intervention
Substance abuse counselling, substance abuse treatment, addiction counseling
Counselling*, counseling, counselor
Elderly care, elder care, geriatric care, aged care
Home care*, home health, home health aide
Hospice care*, palliative care
Caregiving, caregiver, personal care
Nutrition*, dietitian, dietician, nutritionist
Public health*
Epidemiology, epidemiologist
Clinical trials, clinical trial
Clinical research
Good manufacturing practice, GMP^, CGMP^
Veterinary medicine, veterinarian, veterinary technician
Optometry, optometrist
Midwifery, midwife
Massage therapy, massage therapist
`,
  science: `
Biology*, molecular biology
Microbiology
Biochemistry
Chemistry, analytical chemistry, organic chemistry
Physics*
Genetics*, genomics
PCR^, QPCR^
Cell culture
HPLC
Mass spectrometry
Spectroscopy
Laboratory techniques, lab techniques, laboratory testing
Ecology*
Geology, geologist
Hydrology
Meteorology
Wildlife management, wildlife biology
Environmental science
Environmental compliance, environmental impact assessment
Sustainability*, ESG^
Research*, scientific research
Scientific writing
Quantitative research
Qualitative research
Economics*, econometrics
`,
  engineering: `
Mechanical engineering, mechanical engineer
Electrical engineering, electrical engineer
Electronics, circuit design
Civil engineering, civil engineer
Structural engineering, structural engineer
Chemical engineering, chemical engineer
Aerospace engineering, aerospace engineer
Industrial engineering, industrial engineer
Process engineering, process engineer
Systems engineering, systems engineer
Manufacturing engineering
Building architecture, architectural design, architectural drawings
Urban planning
Land surveying, surveying
AutoCAD, auto cad
SolidWorks
CATIA
Revit
BIM^, building information modeling, building information modelling
CAD~, computer-aided design, computer aided design, cad software, cad design, 3d cad, 2d cad
Finite element analysis, FEA~, ansys
Computational fluid dynamics, CFD~
PCB design, altium
PLC programming, PLC^, plcs
SCADA
Control systems
Robotics
Mechatronics
3D printing, additive manufacturing
Power systems
Power electronics
Solar energy, photovoltaic, photovoltaics
Wind energy
Battery technology, battery systems, lithium-ion
Nuclear engineering
Oil and gas*
Telecommunications*, telecom
RF engineering, radio frequency
Signal processing, DSP~
Optics*
Thermodynamics
Quality control
ISO 9001
Statistical process control
Root cause analysis
Commissioning~
Technical drawing, technical drawings, blueprint reading, blueprints
`,
  trades: `
Electrical installation, electrician, electricians
Plumbing, plumber, pipefitting
Carpentry, carpenter, joinery
Welding, welder, mig welding, tig welding
HVAC, heating and air conditioning, hvac/r
Refrigeration
Masonry*, bricklaying, bricklayer
Painting~, painter and decorator
Roofing, roofer
Drywall
Concrete work, concrete finishing
Heavy equipment operation, heavy equipment, excavator
Crane operation, crane operator
Forklift operation, forklift, fork lift
CNC machining, cnc
Machining, machinist, lathe
Metal fabrication, sheet metal
Assembly line work, assembly line
Soldering
Hydraulics, hydraulic systems
Pneumatics
Automotive repair, auto mechanic, automotive technician, car mechanic
Diesel engines, diesel mechanic
Aircraft maintenance, aircraft mechanic, airframe and powerplant
Preventive maintenance, preventative maintenance
Equipment maintenance
Troubleshooting
Power tools, hand tools
Occupational safety, osha, workplace safety, health and safety
Construction management, construction manager
Cost estimating, quantity surveying, quantity surveyor
Landscaping*, groundskeeping
Farming*
Forestry*
Fire fighting*, firefighter, firefighting
Wildland firefighting, wildland fire
Law enforcement*
Physical security, security guard, security officer
Security clearance, ts/sci, top secret clearance
Emergency management
Truck driving, CDL^, commercial driver's license, truck driver, HGV^
Driving licence, driver's license, driver's licence, drivers license, driving license
Delivery driving, delivery driver
Fleet management
Aviation*
Piloting
Air traffic control
`,
  service: `
Cooking*, food preparation, line cook, culinary
Baking*
Food safety, servsafe, haccp
Menu planning
Bartending, bartender, mixology
Barista
Food service, waiting tables, waiter, waitress, food server
Catering*
Hospitality*, hotel management
Housekeeping, housekeeper
Cleaning*, janitorial, custodial
Laundry*
Retail*, retail sales, retail experience
Merchandising, visual merchandising
Cash handling, cashier, cash register
Point of sale, pos system, pos systems
Store management, store manager
E-commerce*, ecommerce
Shopify
WordPress
Magento
Tourism*
Travel planning, travel agent
Hairdressing, hairdresser, hair stylist
Cosmetology, esthetician, beautician
Personal training*, personal trainer, fitness instructor
Child care*, childcare, babysitting
Early childhood education, preschool
Teaching*, teacher
Special education
Curriculum development, curriculum design, lesson planning
Instructional design
Classroom management
Tutoring, tutor
Teaching English as a foreign language, tefl, tesol, ESL^
Higher education*
Library science, librarian
Sign language*
Swimming instruction, lifeguard, lifeguarding
Music^~*, music production
Audio engineering, sound design
Acting~
`,
};
