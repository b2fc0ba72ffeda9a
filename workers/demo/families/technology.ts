/** People who build and run software: engineers, analysts, administrators, designers and product managers. */

import type { Family } from '../family.ts';

export const software: Family = {
  category: 'software-engineering',
  ladder: 'desk',
  area: 'Engineering',
  remote: 0.34,
  hybrid: 0.42,
  partTime: 0.04,
  hourly: false,
  duties: [
    'Design, build and run services that people depend on every working day',
    'Review the code of others and have yours reviewed, with care for both',
    'Break large changes into steps that can be released on their own',
    'Write tests that fail for the right reason, and remove those that do not',
    'Take part in an on-call rota of one week in eight, with time back afterwards',
    'Explain trade-offs to product and operations in words they can use',
    'Trace slow requests from the browser to the database and make them quick',
    'Look after the documentation of what you own',
  ],
  needs: [
    '{years}+ years of building software that others rely on',
    'A solid grasp of data structures, HTTP and relational databases',
    'Habits of small commits, clear names and honest estimates',
    'Curiosity about how systems fail, and patience to find out why',
    'Good written English; we write a lot of things down',
    'Experience with continuous delivery and with watching what you ship',
  ],
  occupations: [
    {
      titles: ['Software Engineer', 'Software Developer', 'Full Stack Engineer', 'Full-Stack Developer'],
      pay: 66000,
      skills: ['TypeScript', 'Node.js', 'React', 'PostgreSQL', 'Docker', 'Git', 'AWS', 'GraphQL', 'REST'],
      duties: [
        'Build features end to end, from the table in the database to the button',
        'Keep our public API stable and well described',
      ],
    },
    {
      titles: ['Backend Engineer', 'Back-End Developer', 'Java Developer', 'Platform Engineer'],
      pay: 70000,
      skills: ['Java', 'Kotlin', 'Spring', 'Go', 'PostgreSQL', 'Kafka', 'Redis', 'Kubernetes', 'Elasticsearch'],
      duties: [
        'Design APIs and event streams that other teams build upon',
        'Bring the 99th percentile of our response times down',
      ],
    },
    {
      titles: ['Frontend Engineer', 'Front-End Developer', 'React Developer', 'UI Engineer'],
      pay: 63000,
      skills: ['JavaScript', 'TypeScript', 'React', 'Vue.js', 'CSS', 'HTML', 'Accessibility', 'Jest'],
      duties: [
        'Turn designs into pages that work with a keyboard, a screen reader and a slow phone',
        'Own our component library',
      ],
    },
    {
      titles: ['Python Developer', 'Python Engineer'],
      pay: 65000,
      skills: ['Python', 'Django', 'FastAPI', 'PostgreSQL', 'Redis', 'Docker', 'Linux'],
      duties: [
        'Write the pipelines and services behind our reporting',
        'Move what is still a script into something that can be trusted',
      ],
    },
    {
      titles: ['Go Developer', 'Golang Engineer', 'Go Backend Engineer'],
      pay: 71000,
      skills: ['Go', 'Kubernetes', 'PostgreSQL', 'Kafka', 'Docker', 'Redis', 'Linux'],
      duties: ['Write small services in Go that start in a blink', 'Keep memory and latency flat as traffic grows'],
    },
    {
      titles: ['Engineering Manager', 'Software Development Manager'],
      pay: 88000,
      skills: ['Agile', 'Leadership', 'Project management', 'Git', 'AWS'],
      duties: ['Lead eight software engineers, and write little code yourself', 'Hire, review and plan with product'],
    },
    {
      titles: ['Mobile Engineer', 'iOS Developer', 'Android Developer'],
      pay: 68000,
      skills: ['Swift', 'Kotlin', 'iOS', 'Android', 'React Native', 'Git'],
      duties: [
        'Ship our app every two weeks, with a start time below a second',
        'Make it work where there is no signal',
      ],
    },
    {
      titles: ['Embedded Software Engineer', 'C++ Developer', 'Firmware Engineer'],
      pay: 68000,
      skills: ['C++', 'C', 'Rust', 'Linux', 'Embedded systems', 'Python', 'Git'],
      duties: [
        'Write firmware for devices that stay in the field for ten years',
        'Bring up new boards together with the hardware team',
      ],
    },
    {
      titles: ['.NET Developer', 'C# Developer', '.NET Software Engineer'],
      pay: 62000,
      skills: ['C#', '.NET', 'SQL Server', 'Azure', 'Docker', 'TypeScript'],
      duties: [
        'Bring a grown application to current .NET, piece by piece',
        'Write integrations with the systems of our customers',
      ],
    },
    {
      titles: ['QA Engineer', 'Test Automation Engineer', 'Software Tester'],
      pay: 55000,
      skills: ['Test automation', 'Selenium', 'Playwright', 'Python', 'JavaScript', 'SQL', 'Jira'],
      duties: [
        'Build the automated checks that let us release daily',
        'Explore new features the way a hurried user would',
      ],
    },
  ],
};

export const data: Family = {
  category: 'data-and-ai',
  ladder: 'desk',
  area: 'Data',
  remote: 0.28,
  hybrid: 0.46,
  partTime: 0.05,
  hourly: false,
  duties: [
    'Turn vague questions into ones that data can answer',
    'Agree on definitions with the teams that use the numbers, and keep them written down',
    'Find out where the data comes from before trusting it',
    'Present findings to people who have ten minutes and a decision to take',
    'Watch the quality of our sources and say so when it drops',
    'Automate the report that someone still makes by hand each Monday',
  ],
  needs: [
    '{years}+ years of work with data in a company or in research',
    'Fluent SQL, and the habit of checking a result in a second way',
    'A sound footing in statistics, including when not to use it',
    'A degree in a quantitative subject, or experience that shows the same',
    'The ability to say "we do not know" and what it would take to find out',
  ],
  occupations: [
    {
      titles: ['Data Analyst', 'Business Intelligence Analyst', 'BI Analyst'],
      pay: 54000,
      skills: ['SQL', 'Power BI', 'Tableau', 'Excel', 'Python', 'Statistics'],
      duties: [
        'Build dashboards that people open without being asked',
        'Measure what a change of price or process really did',
      ],
    },
    {
      titles: ['Data Engineer', 'Analytics Engineer'],
      pay: 68000,
      skills: ['Python', 'SQL', 'Apache Spark', 'Airflow', 'dbt', 'Snowflake', 'AWS', 'Kafka'],
      duties: [
        'Run the pipelines that load some hundred sources each night',
        'Model the warehouse so that analysts find what they need',
      ],
    },
    {
      titles: ['Data Scientist', 'Applied Scientist'],
      pay: 70000,
      skills: ['Python', 'Machine learning', 'SQL', 'R', 'Statistics', 'scikit-learn', 'Pandas'],
      duties: [
        'Forecast demand by place and week, and show how wrong the forecast was',
        'Plan experiments and read them fairly',
      ],
    },
    {
      titles: ['Statistician', 'Biostatistician', 'R Developer'],
      pay: 62000,
      skills: ['R', 'Statistics', 'SQL', 'Python', 'Machine learning'],
      duties: ['Plan studies and choose how many cases they need', 'Write packages in R that others can use'],
    },
    {
      titles: ['Machine Learning Engineer', 'ML Engineer'],
      pay: 78000,
      skills: ['Python', 'PyTorch', 'Machine learning', 'Kubernetes', 'Docker', 'NLP', 'AWS'],
      duties: [
        'Bring models from a notebook into a service with monitoring',
        'Cut the cost of inference without losing quality',
      ],
    },
  ],
};

export const infrastructure: Family = {
  category: 'it-and-security',
  ladder: 'desk',
  area: 'IT',
  remote: 0.16,
  hybrid: 0.42,
  partTime: 0.05,
  hourly: false,
  duties: [
    'Keep servers, networks and accounts patched, backed up and documented',
    'Answer requests from colleagues in plain words and within the agreed times',
    'Automate what has to be done more than twice',
    'Practise restoring from backups, not only making them',
    'Plan the replacement of systems before they fail',
    'Work with suppliers and hold them to what they promised',
  ],
  needs: [
    '{years}+ years in IT operations or support',
    'Calm when something is down and people stand at your desk',
    'Good knowledge of Linux or Windows Server and of networks',
    "Care with access rights and with other people's data",
    'Readiness for occasional work outside office hours, with time off in return',
  ],
  occupations: [
    {
      titles: ['System Administrator', 'IT Systems Administrator', 'Linux Administrator'],
      pay: 52000,
      skills: ['Linux', 'Windows Server', 'Active Directory', 'VMware', 'PowerShell', 'Networking'],
      duties: [
        'Administer some 200 virtual machines and the hosts beneath them',
        'Move mail and files to the cloud without losing a day',
      ],
    },
    {
      titles: ['DevOps Engineer', 'Site Reliability Engineer', 'Cloud Engineer'],
      pay: 72000,
      skills: ['Kubernetes', 'Terraform', 'AWS', 'Azure', 'Linux', 'Prometheus', 'CI/CD', 'Docker'],
      duties: [
        'Describe our infrastructure as code and review changes to it',
        'Set and watch the service levels that we promise',
      ],
    },
    {
      titles: ['IT Support Technician', 'IT Support Specialist', 'Service Desk Analyst', 'Help Desk Technician'],
      pay: 39000,
      skills: ['Technical support', 'Windows', 'Active Directory', 'Microsoft 365', 'Troubleshooting'],
      duties: [
        'Set up laptops and phones and explain them to their new owners',
        'Solve first-line tickets, and pass the others on with all that is known',
      ],
    },
    {
      titles: ['Data Center Technician', 'Hardware Technician'],
      pay: 43000,
      remote: 0,
      hybrid: 0.02,
      skills: ['Troubleshooting', 'Linux', 'Networking', 'Technical support'],
      duties: ['Rack, cable and replace servers, also at night', 'Label every cable at both ends'],
    },
    {
      titles: ['Information Security Analyst', 'Cybersecurity Engineer', 'Security Engineer'],
      pay: 70000,
      skills: ['Information security', 'SIEM', 'Penetration testing', 'ISO 27001', 'Networking', 'Linux'],
      duties: [
        'Look into alerts and tell an accident from an attack',
        'Prepare the yearly audit and close what it finds',
      ],
    },
    {
      titles: ['Network Engineer', 'Network Administrator'],
      pay: 57000,
      skills: ['Networking', 'Cisco', 'Firewalls', 'VPN', 'Linux'],
      duties: [
        'Plan and run the networks of our sites, wired and wireless',
        'Find out why a line is slow, with measurements',
      ],
    },
  ],
};

export const product: Family = {
  category: 'product',
  ladder: 'desk',
  area: 'Product',
  remote: 0.2,
  hybrid: 0.52,
  partTime: 0.05,
  hourly: false,
  duties: [
    'Talk with customers every week and bring what you heard to the team',
    'Decide what we do not build, and say why',
    'Write short proposals that engineers and designers can improve',
    'Watch how a release is used and change course when it is not',
    'Keep an order of work that everybody can see',
  ],
  needs: [
    '{years}+ years of responsibility for a digital product',
    'A record of shipping things that people kept using',
    'Comfort with numbers and with interviews alike',
    'Clear writing, short meetings',
  ],
  occupations: [
    {
      titles: ['Product Manager', 'Technical Product Manager'],
      pay: 72000,
      skills: ['Product management', 'Agile', 'User research', 'SQL', 'Jira', 'Roadmapping'],
      duties: [
        'Own one area of the product from the first question to the last follow-up',
        'Price and launch new parts of the product together with sales',
      ],
    },
    {
      titles: ['Product Owner'],
      pay: 66000,
      skills: ['Scrum', 'Agile', 'Product management', 'Jira', 'Stakeholder management'],
      duties: ['Keep the backlog short and understandable', 'Accept finished work against what was agreed'],
    },
    {
      titles: ['Business Analyst', 'Systems Analyst'],
      pay: 58000,
      skills: ['Business analysis', 'SQL', 'Process modelling', 'Stakeholder management', 'Excel'],
      duties: [
        'Write down how a process really runs before changing it',
        'Turn the needs of departments into requirements that can be tested',
      ],
    },
  ],
};

export const design: Family = {
  category: 'design',
  ladder: 'desk',
  area: 'Design',
  remote: 0.26,
  hybrid: 0.46,
  partTime: 0.1,
  hourly: false,
  duties: [
    'Sketch early, test with real people, and throw away most of it',
    'Work beside engineers until what you designed is what ships',
    'Look after the parts of our design system that you use most',
    'Make forms, errors and empty states as carefully as the first page',
    'Give and take critique every week',
  ],
  needs: [
    'A portfolio that shows how you got there, not only where you arrived',
    '{years}+ years of design work in a team or a studio',
    'A good eye for type, space and colour contrast',
    'Experience with usability tests, planned and led by yourself',
  ],
  occupations: [
    {
      titles: ['Product Designer', 'UX Designer', 'UX/UI Designer'],
      pay: 59000,
      skills: ['Figma', 'User research', 'Prototyping', 'Accessibility', 'Design systems', 'Usability testing'],
      duties: ['Own the journey from sign-up to first success', 'Run five short tests a month'],
    },
    {
      titles: ['Graphic Designer', 'Communication Designer'],
      pay: 42000,
      skills: ['Adobe InDesign', 'Adobe Illustrator', 'Adobe Photoshop', 'Typography', 'Branding'],
      duties: [
        'Design brochures, signs and packaging from idea to proof',
        'Prepare files for print and check them at the press',
      ],
    },
    {
      titles: ['Interior Designer', 'Interior Architect'],
      pay: 44000,
      skills: ['Interior design', 'AutoCAD', 'SketchUp', 'Revit', 'Space planning'],
      duties: [
        'Plan offices, shops and homes with clients on site',
        'Choose materials and follow them until they are installed',
      ],
    },
  ],
};
