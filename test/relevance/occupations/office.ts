/** Titles of those who keep books, sell, write, advise and organise. */
import { occupation } from './occupation.ts';

export const OFFICE = {
  accountant: occupation(
    '(general ledger |staff |senior |revenue |cost |project )?accountant|bilanzbuchhalter(in)?|comptable( general)?|contable|accountant|redovisningsekonom',
    {
      not: 'fournisseurs|auxiliar|recruit\\w*|assistant|accounting software',
      near: ['accounting-clerk'],
      related: ['auditor', 'financial-analyst', 'payroll'],
    },
  ),
  'accounting-clerk': occupation(
    'accounts (payable|receivable)( \\w+)?|bookkeeper|accounting (clerk|technician|assistant)|(debitoren und kreditoren)?buchhalter(in)?|comptable fournisseurs|auxiliar contable|medewerker crediteurenadministratie|ekonomiassistent|assistant accountant',
    { not: 'manager', near: ['accountant'], related: ['payroll', 'auditor', 'data-entry'] },
  ),
  'financial-analyst': occupation(
    'financial( management)? analyst|fp&a( analyst)?|financial controller|controller|controleur de gestion|analista financiero|businesscontroller|budget analyst',
    { not: 'air traffic|document|traffic', related: ['accountant', 'auditor', 'data-analyst'] },
  ),
  auditor: occupation('(internal )?auditor|audit associate', { not: 'night', related: ['accountant', 'compliance'] }),
  payroll: occupation('payroll( \\w+)?', { related: ['accounting-clerk', 'hr'] }),
  claims: occupation(
    'claims (adjuster|handler)|insurance claims( \\w+)?|underwriter|schadensachbearbeiter|gestionnaire de sinistres|tramitador de siniestros|schadebehandelaar|skadereglerare',
    {},
  ),
  'admin-assistant': occupation(
    'administrative( support)? assistant|office (administrator|assistant)|secretary( office automation)?|verwaltungsangestellter|assistante? administrati(f|ve)|auxiliar administrativo|administratief medewerker|administrator',
    {
      not: 'system|systems|linux|it|network|medical|database|payroll|salesforce|army reserve',
      near: ['executive-assistant', 'receptionist'],
      related: ['office-manager', 'data-entry', 'medical-assistant'],
    },
  ),
  'executive-assistant': occupation(
    'executive assistant|personal assistant|assistenz der geschaftsfuhrung|assistante? de direction|asistente de direccion|directiesecretaris|ledningsassistent',
    { near: ['admin-assistant'], related: ['office-manager'] },
  ),
  receptionist: occupation('(front desk )?receptionist|empfangsmitarbeiter(in)?|hote d accueil|recepcionista', {
    not: 'hotel',
    near: ['hotel-receptionist'],
    related: ['admin-assistant', 'medical-assistant'],
  }),
  'office-manager': occupation('office ?manager|responsable de oficina|kontorschef', {
    related: ['admin-assistant', 'executive-assistant'],
  }),
  'data-entry': occupation('data entry( \\w+)?', { related: ['admin-assistant', 'accounting-clerk'] }),
  hr: occupation('hr( \\w+)?|human resources( \\w+)?|people (partner|operations)( \\w+)?', {
    related: ['recruiter', 'payroll'],
  }),
  recruiter: occupation(
    'recruiter|talent acquisition( \\w+)?|recruitment (consultant|specialist)|recruiting coordinator',
    {
      related: ['hr'],
    },
  ),
  'legal-counsel': occupation('(legal|in house|corporate|general|commercial) counsel|(corporate )?lawyer|attorney', {
    related: ['paralegal', 'compliance'],
  }),
  paralegal: occupation('paralegal( \\w+)?|legal assistant( \\w+)*', { related: ['legal-counsel'] }),
  compliance: occupation('compliance( \\w+)?|data protection officer', {
    not: 'sales|product|engineer',
    related: ['legal-counsel', 'auditor'],
  }),
  'project-manager': occupation('project manager', {
    near: ['program-manager'],
    related: ['project-coordinator', 'scrum-master', 'site-manager', 'product-manager'],
  }),
  'program-manager': occupation('program(me)? manager', { near: ['project-manager'] }),
  'project-coordinator': occupation('(project|programme) coordinator', { related: ['project-manager'] }),
  'scrum-master': occupation('scrum master|agile coach', { related: ['project-manager', 'product-owner'] }),
  consultant: occupation('(management|strategy|business) consultant', {
    related: ['business-analyst', 'project-manager', 'software-consultant'],
  }),
  'software-consultant': occupation('(accounting software|erp|sap) consultant', {
    related: ['consultant', 'business-analyst'],
  }),
  'customer-service': occupation(
    'customer (service|support|care)( \\w+)?|call cent(er|re)( \\w+)?|contact representative',
    { not: 'engineer|manager|director|head', near: ['tech-support'], related: ['customer-success', 'receptionist'] },
  ),
  'customer-success': occupation('customer success( \\w+)*', { related: ['account-manager', 'customer-service'] }),
  'account-executive': occupation(
    'account executive|sales (executive|representative|rep)|vertriebsmitarbeiter im aussendienst|commercial|comercial|accountmanager buitendienst|utesaljare',
    {
      not: 'medical|development|commercial (counsel|lead|manager|director|analyst)|operations',
      near: ['sdr', 'account-manager'],
      related: ['sales-engineer', 'medical-sales', 'sales-associate'],
    },
  ),
  'account-manager': occupation(
    '(key )?account manager|key ?accountmanager|responsable grands comptes|gestor de grandes cuentas',
    { not: 'technical|hospital', near: ['account-executive', 'customer-success'], related: ['sdr', 'medical-sales'] },
  ),
  sdr: occupation(
    '(sales|business) development (representative|rep)|sdr|bdr|vertriebsmitarbeiter im innendienst|charge de prospection|captador de clientes|verkoper binnendienst|innesaljare',
    { near: ['account-executive'], related: ['account-manager', 'customer-service'] },
  ),
  'sales-engineer': occupation('(software |solutions? )?sales engineer|technical sales( \\w+)?|solutions engineer', {
    related: ['account-executive', 'tech-support'],
  }),
  'medical-sales': occupation('medical sales( \\w+)?|hospital account manager|pharmaceutical sales( \\w+)?', {
    related: ['account-executive', 'account-manager'],
  }),
  'real-estate-agent': occupation(
    'real estate agent|letting agent|property consultant|immobilienmakler|agent immobilier|agente inmobiliario|makelaar|fastighetsmaklare',
    {},
  ),
  'marketing-manager': occupation('marketing manager|brand manager|head of marketing', {
    not: 'product|performance|social',
    near: ['digital-marketing'],
    related: ['product-marketing', 'social-media', 'event-manager'],
  }),
  'other-marketing': occupation('marketing( \\w+)?', {
    not: 'manager|product|director|head|counsel|engineer|digital|performance|developer|designer|recruit\\w*|account executive',
    near: ['digital-marketing', 'social-media', 'marketing-manager'],
  }),
  'digital-marketing': occupation(
    'digital marketing( \\w+)?|performance marketing( \\w+)?|seo( \\w+)?|paid media( \\w+)?',
    {
      near: ['marketing-manager'],
      related: ['social-media', 'product-marketing'],
    },
  ),
  'product-marketing': occupation('product marketing( \\w+)?', { related: ['marketing-manager', 'product-manager'] }),
  'social-media': occupation('social media( \\w+)?|community manager', {
    related: ['marketing-manager', 'digital-marketing'],
  }),
  'event-manager': occupation('event (manager|coordinator)', { related: ['marketing-manager'] }),
  editor: occupation('(copy |content |news )?editor', { not: 'video', related: ['journalist', 'technical-writer'] }),
  'technical-writer': occupation('technical writer|documentation specialist', { related: ['editor'] }),
  'video-editor': occupation('video (editor|producer)|camera operator', { related: ['editor'] }),
  journalist: occupation('journalist|reporter|news editor', { not: 'court', related: ['editor'] }),
  translator: occupation('translator|interpreter', {}),
  policy: occupation('policy (officer|analyst|advisor)', { related: ['program-specialist'] }),
  'program-specialist': occupation('(management and )?program (analyst|specialist)|case officer|management analyst', {
    related: ['policy'],
  }),
} as const;
