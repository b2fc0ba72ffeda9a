/** People who plan, build, wire, weld, make and mend. */

import type { Family } from '../family.ts';

export const engineering: Family = {
  category: 'engineering',
  ladder: 'desk',
  area: 'Engineering',
  remote: 0.04,
  hybrid: 0.36,
  partTime: 0.05,
  hourly: false,
  duties: [
    'Design, calculate and draw, and have it checked by a colleague',
    'Follow a design through tender, production and acceptance',
    'Work with suppliers on tolerances, materials and cost',
    'Plan tests and read their results honestly',
    'Keep drawings and models in step with what was built',
    'Visit sites and plants when paper is not enough',
  ],
  needs: [
    "An engineering degree or technician's diploma",
    '{years}+ years in the field',
    'Fluent use of a CAD system',
    'Knowledge of the relevant standards',
    'Joy in things that can be touched',
  ],
  occupations: [
    {
      titles: ['Mechanical Engineer', 'Mechanical Design Engineer', 'Design Engineer'],
      pay: 60000,
      skills: ['CAD', 'SolidWorks', 'AutoCAD', 'Finite element analysis', 'Mechanical engineering', 'GD&T'],
      duties: [
        'Design assemblies for machines that run around the clock',
        'Cut weight and parts from existing products',
      ],
    },
    {
      titles: ['Electrical Engineer', 'Electronics Engineer', 'Automation Engineer'],
      pay: 62000,
      skills: ['Electrical engineering', 'PLC programming', 'AutoCAD', 'Circuit design', 'SCADA'],
      duties: ['Plan switchgear and controls and commission them on site', 'Write and test PLC programs'],
    },
    {
      titles: ['Civil Engineer', 'Structural Engineer', 'Highway Engineer'],
      pay: 59000,
      skills: ['Civil engineering', 'Structural analysis', 'AutoCAD', 'Revit', 'Project management'],
      duties: ['Calculate bridges, halls and retaining walls', 'Supervise their construction'],
    },
    {
      titles: ['Process Engineer', 'Chemical Engineer', 'Quality Engineer'],
      pay: 61000,
      skills: ['Process engineering', 'Six Sigma', 'Lean manufacturing', 'Quality control', 'Root cause analysis'],
      duties: ['Bring yield up and scrap down, with data', 'Lead the technical side of new lines'],
    },
    {
      titles: ['Architect', 'Project Architect'],
      pay: 56000,
      skills: ['Architecture', 'Revit', 'AutoCAD', 'BIM', 'Building regulations'],
      duties: ['Take projects from sketch to building permit', 'Coordinate engineers and craftsmen'],
    },
    {
      titles: ['Energy Engineer', 'Wind Turbine Engineer', 'Renewable Energy Engineer'],
      pay: 61000,
      skills: [
        'Renewable energy',
        'Electrical engineering',
        'Energy management',
        'Data analysis',
        'Project management',
      ],
      duties: ['Plan solar and wind plants and their grid connection', 'Read production data and find what is lost'],
    },
  ],
};

export const construction: Family = {
  category: 'construction',
  ladder: 'trade',
  area: 'Construction',
  remote: 0,
  hybrid: 0,
  partTime: 0.05,
  hourly: true,
  duties: [
    'Set up, secure and clean the site',
    'Read drawings and measure twice',
    'Work at heights, with the right equipment',
    'Keep to the schedule without cutting corners on safety',
    'Fill in the daily report',
    'Work well with the other trades on site',
  ],
  needs: [
    'Training in a building trade, or some years of practice',
    'A driving licence and readiness to travel to sites',
    'Physical fitness and a sense of balance',
    'Safety card or the readiness to obtain it',
  ],
  occupations: [
    {
      titles: ['Carpenter', 'Joiner', 'Formwork Carpenter'],
      pay: 38000,
      skills: ['Carpentry', 'Blueprint reading', 'Power tools', 'Construction', 'Health and safety'],
      duties: ['Build roofs, stairs and formwork', 'Fit windows, doors and floors'],
    },
    {
      titles: ['Bricklayer', 'Mason', 'Concrete Worker'],
      pay: 37000,
      skills: ['Masonry', 'Bricklaying', 'Concrete', 'Construction', 'Blueprint reading'],
      duties: ['Lay brick and block to the line', 'Pour and finish slabs'],
    },
    {
      titles: ['Construction Worker', 'Construction Laborer', 'General Labourer'],
      pay: 31000,
      skills: ['Construction', 'Manual handling', 'Power tools', 'Health and safety'],
      duties: ['Load, carry, dig and clear', 'Help the trades where hands are needed'],
    },
    {
      titles: ['Site Manager', 'Construction Manager', 'Construction Superintendent'],
      pay: 64000,
      skills: ['Construction management', 'Scheduling', 'Health and safety', 'Budgeting', 'Contract management'],
      duties: ['Run sites of 5 to 20 million from first spade to key', 'Lead the weekly meeting with all trades'],
    },
    {
      titles: ['Heavy Equipment Operator', 'Crane Operator', 'Excavator Operator'],
      pay: 40000,
      skills: ['Heavy equipment operation', 'Machinery operation', 'Health and safety', 'Construction'],
      duties: ['Dig trenches and foundations to the centimetre', 'Check and grease the machine each morning'],
    },
    {
      titles: ['Painter', 'Painter and Decorator', 'Roofer'],
      pay: 35000,
      skills: ['Painting', 'Surface preparation', 'Power tools', 'Construction'],
      duties: ['Prepare, prime and paint inside and out', 'Put up and check scaffolding with a colleague'],
    },
    {
      titles: ['Quantity Surveyor', 'Construction Estimator', 'Land Surveyor'],
      pay: 56000,
      remote: 0.03,
      hybrid: 0.36,
      skills: ['Cost estimation', 'Quantity surveying', 'Excel', 'AutoCAD', 'Contract management'],
      duties: ['Work out quantities and prices for tenders', 'Measure on site and settle final accounts'],
    },
  ],
};

export const trades: Family = {
  category: 'maintenance',
  ladder: 'trade',
  area: 'Field Service',
  remote: 0,
  hybrid: 0,
  partTime: 0.05,
  hourly: true,
  duties: [
    "Install, test and hand over at the customer's",
    'Find faults systematically and mend them for good',
    'Explain to customers what was done and what it costs',
    'Keep the van stocked and tidy',
    'Document measurements and parts on the tablet',
    'Share in the stand-by service, about one week in six',
  ],
  needs: [
    'A finished apprenticeship or trade certificate',
    '{years}+ years in the trade, or fresh from your exam',
    'A driving licence',
    "Neat work and good manners in other people's homes",
    'Safety first, always',
  ],
  occupations: [
    {
      titles: ['Electrician', 'Industrial Electrician', 'Service Electrician'],
      pay: 41000,
      skills: ['Electrical installation', 'Wiring', 'Electrical testing', 'Blueprint reading', 'Troubleshooting'],
      duties: ['Wire new buildings and renew old installations', 'Install charging points and solar inverters'],
    },
    {
      titles: ['Plumber', 'Heating Engineer', 'Plumbing and Heating Technician'],
      pay: 40000,
      skills: ['Plumbing', 'Heating systems', 'Pipefitting', 'Soldering', 'Troubleshooting'],
      duties: ['Fit bathrooms and heat pumps', 'Clear what is blocked and seal what leaks'],
    },
    {
      titles: ['HVAC Technician', 'Refrigeration Technician', 'HVAC Installer'],
      pay: 42000,
      skills: ['HVAC', 'Refrigeration', 'Electrical testing', 'Preventive maintenance', 'Troubleshooting'],
      duties: ['Service air conditioning in shops, offices and server rooms', 'Handle refrigerants by the book'],
    },
    {
      titles: ['Automotive Technician', 'Car Mechanic', 'Diesel Mechanic'],
      pay: 38000,
      skills: ['Vehicle maintenance', 'Diagnostics', 'Brake systems', 'Welding', 'Electric vehicles'],
      duties: ['Diagnose with the tester and with your ears', 'Service brakes, gears and high-voltage systems'],
    },
    {
      titles: ['Maintenance Technician', 'Maintenance Mechanic', 'Building Maintenance Technician'],
      pay: 40000,
      skills: [
        'Preventive maintenance',
        'Mechanical maintenance',
        'Hydraulics',
        'Electrical testing',
        'PLC programming',
      ],
      duties: [
        'Keep lines and lifts running, and plan their stops',
        'Make small parts yourself when the supplier is slow',
      ],
    },
    {
      titles: ['Solar Panel Installer', 'Wind Turbine Technician'],
      pay: 39000,
      skills: ['Solar energy', 'Electrical installation', 'Working at height', 'Health and safety'],
      duties: ['Mount and connect modules on roofs', 'Climb, inspect and service, in teams of two'],
    },
  ],
};

export const manufacturing: Family = {
  category: 'manufacturing',
  ladder: 'trade',
  area: 'Production',
  remote: 0,
  hybrid: 0,
  partTime: 0.08,
  hourly: true,
  duties: [
    'Set up, run and watch machines',
    'Check parts against drawings and sort out bad ones',
    'Keep your station clean and safe',
    'Report stops with their cause',
    'Suggest what could go easier; we try it within the week',
    'Hand over to the next shift properly',
  ],
  needs: [
    'Training in metal, plastics, food or electronics, or experience on a line',
    'Readiness for two or three shifts',
    'Technical understanding and a good eye',
    'Teamwork',
  ],
  occupations: [
    {
      titles: ['Machine Operator', 'Production Operator', 'Production Worker'],
      pay: 33000,
      skills: ['Machine operation', 'Quality control', 'Manufacturing', 'Teamwork'],
      duties: ['Run a filling, packing or pressing line', 'Change tools and formats'],
    },
    {
      titles: ['CNC Machinist', 'CNC Operator', 'CNC Programmer'],
      pay: 40000,
      skills: ['CNC machining', 'Blueprint reading', 'CAD/CAM', 'Quality control', 'Measuring tools'],
      duties: ['Set up five-axis machines from the drawing', 'Hold tolerances of a hundredth'],
    },
    {
      titles: ['Welder', 'MIG/TIG Welder', 'Welder Fabricator'],
      pay: 38000,
      skills: ['Welding', 'MIG welding', 'TIG welding', 'Blueprint reading', 'Metal fabrication'],
      duties: ['Weld frames, tanks and pipes in steel and aluminium', 'Grind and check seams'],
    },
    {
      titles: ['Assembly Technician', 'Assembler', 'Electronics Assembler'],
      pay: 32000,
      skills: ['Assembly', 'Soldering', 'Hand tools', 'Quality control'],
      duties: ['Assemble units of up to 200 parts', 'Test each before it is packed'],
    },
    {
      titles: ['Production Supervisor', 'Production Manager', 'Plant Manager'],
      pay: 58000,
      remote: 0,
      hybrid: 0.08,
      skills: ['Production management', 'Lean manufacturing', 'Six Sigma', 'Scheduling', 'Leadership'],
      duties: ['Lead three shifts of about twenty people', 'Answer for safety, quality and output'],
    },
    {
      titles: ['Quality Inspector', 'Quality Assurance Technician'],
      pay: 38000,
      skills: ['Quality control', 'Measuring tools', 'ISO 9001', 'Documentation', 'Root cause analysis'],
      duties: ['Measure samples and first parts', 'Stop a batch when it has to be stopped'],
    },
  ],
};
