/** Skills of offices: products, projects, design, money, sales, people. How a line is read says `skill-lists.ts`. */

export const OFFICE_SKILLS: Readonly<Record<string, string>> = {
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
Microsoft Excel, ms excel, Excel^, advanced excel
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
Anti-money laundering, AML^, know your customer, kyc
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
};
