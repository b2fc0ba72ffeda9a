/**
 * The skill vocabulary as people write it: a line is a skill's label and its other names. `^` behind a name: only in exactly these
 * capitals (`Excel`, not `to excel`). `~`: that, and only where another skill of its field or a word like `developer` stands near
 * (`Go`, `R`, `C`). `*`: the word is common in what companies say of themselves, so the title or two mentions are needed.
 */
export const SKILL_LISTS: Readonly<Record<string, string>> = {
  programming: `
JavaScript, javascript, ecmascript, es6, vanilla js
TypeScript
Python, python3
Java^, java 8, java 11, java 17, java 21
Kotlin
Scala^
Groovy^
C~, ansi c, embedded c, c programming
C++, cpp, modern c++
C#, c sharp, csharp
F#, f sharp
.NET, dotnet, dot net, .net core, .net framework
ASP.NET, asp.net core, asp.net mvc
Visual Basic, vb.net, vba
Go~, golang, go lang, go programming
Rust^~, rustlang
Ruby^, ruby language
Ruby on Rails, rails~, ror~
PHP
Laravel
Symfony
Perl^
R~, rstudio, r programming, r studio, tidyverse
Julia~
MATLAB
Fortran
COBOL
Haskell
Erlang
Elixir^~, phoenix framework
Clojure
OCaml
Lua^
Dart~
Flutter^
Swift^~, swiftui
Objective-C, objective c
Assembly language, assembler language, x86 assembly
Bash^, shell scripting, bash scripting, shell scripts, unix shell
PowerShell
SQL, t-sql, tsql, pl/sql, plsql
NoSQL
HTML, html5
CSS, css3
Sass^, scss
Tailwind CSS, tailwind, tailwindcss
Bootstrap^~
React^, react.js, reactjs
React Native
Next.js, nextjs
Redux
Vue.js, vuejs, vue^, vue3
Nuxt, nuxt.js
Angular^, angularjs, angular.js
Svelte, sveltekit
Ember.js, emberjs
jQuery
Node.js, nodejs, node^~
Express.js, expressjs, express~
NestJS, nest.js
Deno^
Django
Flask^~
FastAPI
Spring Boot, spring framework, spring~, spring mvc, springboot
Hibernate^~
GraphQL
REST APIs, rest api, restful api, restful apis, restful services, rest services, restful web services
gRPC
WebSockets, websocket
Microservices, microservice, micro services
WebAssembly, wasm
Solidity^
Blockchain*
Smart contracts, smart contract
iOS development, ios developer, ios engineer, ios app, ios apps, ios sdk
Android development, android developer, android engineer, android sdk, android app, android apps, jetpack compose
Unity^~, unity3d, unity engine
Unreal Engine, unreal
Game development, game design, gameplay programming
Embedded systems, embedded software, embedded linux, firmware
RTOS, freertos
ROS~, ros2, robot operating system
OpenGL
CUDA
Verilog, systemverilog
VHDL
FPGA, fpgas
Object-oriented programming, object oriented programming, oop^, object oriented design
Functional programming
Test-driven development, test driven development, tdd^
Design patterns*
Data structures, algorithms and data structures
Distributed systems, distributed system
System design, software architecture, systems architecture
Code review, code reviews
Git^, git version control
GitHub
GitLab
Jira^, jira software
Confluence^~
Selenium
Cypress^~, cypress.io
Playwright^~
JUnit
Jest~
Test automation, automated testing, automation testing, automated tests
Manual testing
Quality assurance*, qa^
`,
  data: `
PostgreSQL, postgres
MySQL
MariaDB
SQL Server, mssql, ms sql, microsoft sql server
Oracle Database, oracle db, oracle sql, oracle~
SQLite
MongoDB, mongo~
Redis^
Cassandra^
DynamoDB
Elasticsearch, elastic search, elk stack
OpenSearch
Neo4j
ClickHouse
Snowflake^
BigQuery, big query
Redshift^
Databricks
Apache Spark, spark~, pyspark
Apache Kafka, kafka
Apache Airflow, airflow
Apache Flink, flink
Hadoop, hdfs, mapreduce
Hive~, apache hive
dbt
RabbitMQ
ETL, elt^, etl pipelines
Data engineering, data pipelines, data pipeline
Data warehousing, data warehouse, data warehouses
Data modeling, data modelling, data models
Data governance
Data analysis, data analytics, data analyst
Data visualization, data visualisation, dashboards
Business intelligence
Power BI, powerbi
Tableau^
Looker^
Qlik, qlikview, qlik sense
Google Analytics, ga4
Statistics, statistical analysis, statistical modeling, statistical modelling
SAS^~, sas programming
SPSS
Stata^
pandas~, numpy
scikit-learn, sklearn
PyTorch
TensorFlow
Keras^
JAX~
Machine learning, ml engineer, ml models
Deep learning, neural networks
Natural language processing, nlp
Computer vision
Large language models, large language model, llm, llms
Generative AI, gen ai, genai
Retrieval-augmented generation, retrieval augmented generation, rag~
Prompt engineering
Reinforcement learning
Recommender systems, recommendation systems, recommendation engine
MLOps
Data science, data scientist
A/B testing, ab testing, experimentation platform
Geographic information systems, gis^, arcgis, qgis
Bioinformatics
Data entry
`,
  cloud: `
AWS, amazon web services
Amazon EC2, ec2
Amazon S3, s3~
AWS Lambda, lambda~
Microsoft Azure, azure
Google Cloud, gcp, google cloud platform
Docker^
Kubernetes, k8s, eks, gke, aks~
Helm~
Terraform
Ansible^
Puppet~
Chef~
Pulumi
CloudFormation
Jenkins^
GitHub Actions
CircleCI, circle ci
Argo CD, argocd
CI/CD, continuous integration, continuous delivery, continuous deployment, cicd
DevOps, dev ops
Site reliability engineering, site reliability, sre^
Infrastructure as code, iac^
Linux, red hat, rhel, ubuntu, debian
Unix
Windows Server
Active Directory, entra id
VMware, vsphere, esxi
Virtualization, virtualisation
Networking*, tcp/ip, computer networks, network administration, lan/wan
Cisco^, ccna, ccnp
Nginx
Apache HTTP Server, apache httpd
Observability*
Prometheus^
Grafana
Datadog
Splunk
New Relic
OpenTelemetry
Incident response, incident management
Cybersecurity, cyber security, information security, infosec
Penetration testing, pen testing, pentesting
Vulnerability management, vulnerability assessment
SIEM
Identity and access management, iam~, identity management
Cryptography
Network security, firewalls
Cloud security
ISO 27001
SOC 2
NIST^, nist 800-53, rmf~
CISSP
CompTIA Security+, comptia security
ITIL
ServiceNow
Help desk support, help desk, helpdesk, service desk, technical support, it support, desktop support
Microsoft Intune, intune
Backup and recovery, disaster recovery
Serverless
`,
  product: `
Agile, agile methodologies, agile development, agile methodology
Scrum, scrum master
Kanban
SAFe^~, scaled agile
Product management, product manager
Product strategy, product roadmap, product roadmaps
User research, ux research, usability testing, user interviews
UX design, ux/ui, ui/ux, user experience, ux designer
UI design, user interface design, ui designer
Interaction design
Product design, product designer
Figma
Sketch~
Adobe XD
Wireframing, wireframes
Prototyping*, prototypes
Design systems, design system
Accessibility, wcag
Photoshop, adobe photoshop
Illustrator~, adobe illustrator
InDesign^, adobe indesign
After Effects, adobe after effects
Premiere Pro, adobe premiere
Adobe Creative Suite, adobe creative cloud, creative suite, creative cloud
Graphic design, graphic designer
Motion graphics, motion design
Animation, 3d animation, 2d animation
Blender~
Maya~
Video editing, video production, video editor
Photography*
Illustration*
Typography
Branding*, brand design, brand identity
Canva
Industrial design
Interior design
Fashion design
User stories
Project management, project manager
Program management*, programme management
PMP^
PRINCE2
Stakeholder management
Change management*
Risk management
Requirements analysis, requirements gathering, business analysis, business analyst
Process improvement, continuous improvement, business process improvement
Lean manufacturing, lean six sigma
Six Sigma
Microsoft Project, ms project
Asana^
Trello
Notion^~
`,
  business: `
Microsoft Office, ms office, office 365, microsoft 365, microsoft office suite
Microsoft Excel, ms excel, excel^, advanced excel
Microsoft Word, ms word
PowerPoint, ms powerpoint
Microsoft Outlook, ms outlook
SharePoint
Google Workspace, g suite, gsuite, google suite
Salesforce^, salesforce.com, sfdc
HubSpot
CRM^, customer relationship management
Zendesk
SAP^, sap erp, sap s/4hana, s/4hana
NetSuite
Oracle ERP, oracle fusion, oracle e-business suite
Workday^
Microsoft Dynamics, dynamics 365, dynamics crm
ERP^, enterprise resource planning
QuickBooks
Xero^
Sage~, sage 50, sage intacct
Accounting*, accountant
Bookkeeping, bookkeeper
Accounts payable
Accounts receivable
Payroll, payroll processing
Financial reporting, financial statements
Financial analysis, financial analyst
Financial modeling, financial modelling, financial models
Financial planning, fp&a
Budgeting, budget management, budget preparation
Forecasting
Auditing, internal audit, internal auditor, external audit
Tax preparation, taxation, tax compliance, tax returns
GAAP, us gaap
IFRS
SOX^, sarbanes-oxley, sarbanes oxley
CPA^, certified public accountant
CFA^
Treasury management
Credit analysis, credit risk
Underwriting*, underwriter
Claims handling, claims processing, claims adjuster
Investment banking*
Mergers and acquisitions, m&a
Private equity*
Venture capital*
Portfolio management
Valuation^, valuations
Actuarial science, actuarial, actuary
Anti-money laundering, aml^, know your customer, kyc
Regulatory compliance, compliance management
Contract negotiation, contract negotiations
Contract management, contract administration
Legal research
Litigation*
Corporate law
Intellectual property*
GDPR
HIPAA
Paralegal
Sales*, sales experience, b2b sales, b2c sales
Business development*
Account management, account manager, key account management
Lead generation
Cold calling
Inside sales
Field sales, outside sales
Enterprise sales
Sales operations, revenue operations, revops
Negotiation, negotiating, negotiation skills
Digital marketing, online marketing
Content marketing, content strategy
Email marketing
Social media*, social media marketing, social media management
SEO, search engine optimization, search engine optimisation
SEM^, search engine marketing
Google Ads, adwords, google adwords
Meta Ads, facebook ads
PPC^, pay-per-click
Performance marketing, growth marketing, paid media
Marketing automation, marketo
Market research
Product marketing
Brand management
Public relations*
Copywriting, copywriter
Technical writing, technical writer, technical documentation
Proofreading
Editing^~, copy editing
Journalism*
Translation*, translator
Event planning, event management
Fundraising
Grant writing
Customer service, customer support, customer care
Customer success*
Call centre work, call center, call centre, contact center, contact centre
Recruiting*, recruiter, full-cycle recruiting, candidate sourcing
Onboarding^~*
Employee relations
Human resources*, hr generalist, hr business partner, human resources management
Compensation and benefits*, benefits administration
Performance management*
Labour law*, labor law, employment law
HRIS
Training and development*, learning and development, l&d
Organizational development, organisational development
Coaching*
Mentoring*
Leadership*, team leadership, people management
Strategic planning*, business strategy
Management consulting
Public speaking
Presentation skills
Time management
Problem solving, problem-solving
Teamwork*
Communication skills, written and verbal communication, verbal and written communication
Administrative support, administrative assistance, clerical support
Typing^~, touch typing
Scheduling~, calendar management
Records management, filing
Reception*, receptionist, front desk
Executive assistance, executive assistant
Procurement*, purchasing
Vendor management, supplier management
Supply chain management, supply chain
Logistics*
Inventory management, inventory control, stock control
Warehouse operations, warehousing, warehouse management, order picking
Import and export, customs clearance
Real estate*, property management
Policy analysis, policy development
Public administration*
`,
  health: `
Nursing*, registered nurse, registered nurses, rn^
Licensed practical nursing, licensed practical nurse, lpn^, lvn^
Nursing assistance, certified nursing assistant, nursing assistant, cna^
Nurse practitioner
Critical care, intensive care, icu^
Emergency medicine, emergency room, emergency department
Patient care, direct patient care
Patient assessment
Medication administration
Phlebotomy, phlebotomist, venipuncture
Vital signs
Wound care
Infection control
Electronic health records, electronic medical records, ehr^, emr^
Epic systems, epic ehr, epic emr
Cerner
Medical terminology
Medical coding, icd-10
Medical billing
Medical records
Medical assistance, medical assistant
First aid
CPR^, basic life support, bls^
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
Social work, social worker, lcsw^
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
Good manufacturing practice, gmp^, cgmp^
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
PCR^, qpcr^
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
Sustainability*, esg^
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
Finite element analysis, fea~, ansys
Computational fluid dynamics, cfd~
PCB design, altium
PLC programming, plc^, plcs
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
Signal processing, dsp~
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
Fire fighting, firefighter, firefighting
Wildland firefighting, wildland fire
Law enforcement*
Physical security, security guard, security officer
Security clearance, ts/sci, top secret clearance
Emergency management
Truck driving, cdl^, commercial driver's license, truck driver, hgv^
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
Teaching English as a foreign language, tefl, tesol, esl^
Higher education*
Library science, librarian
Sign language*
Swimming instruction, lifeguard, lifeguarding
Music^~*, music production
Audio engineering, sound design
Acting~
`,
};

/** Spoken languages are a skill only where the text says that somebody speaks them. */
export const SPOKEN_LANGUAGES: readonly string[] =
  'English,German,French,Spanish,Italian,Portuguese,Dutch,Polish,Russian,Ukrainian,Swedish,Danish,Norwegian,Finnish,Czech,Hungarian,Romanian,Greek,Turkish,Arabic,Hebrew,Hindi,Mandarin,Cantonese,Japanese,Korean,Vietnamese,Thai,Indonesian,Tagalog'.split(
    ',',
  );
