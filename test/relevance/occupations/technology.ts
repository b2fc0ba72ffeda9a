/** Titles of those who make and run software, data and products. */
import { occupation } from './occupation.ts';

/** They sell, hire, teach or lead those whose title they bear. */
const OTHERS =
  'software sales|sales (engineer|manager|rep\\w*|executive|director|operations)|recruit\\w*|trainer|instructor|teacher|lecturer|account executive|support engineer|manager|head of|director|vice president|vp';

export const TECHNOLOGY = {
  software: occupation(
    'software (engineer\\w*|developer)|(engineer|developer|programmer) software|full ?stack( software| web| ai)* (engineer|developer)|softwareentwickler(in)?|software entwickler(in)?|developpeu(r|se) (developpeur )?full stack|developpeur logiciel|(desarrollador|programador) full stack|ingeniero de software|software ?ontwikkelaar|systemutvecklare|mjukvaruutvecklare|programmerare|programmer|swe|web developer|founding engineer|product engineer',
    {
      not: `${OTHERS}|embedded|test\\w*|qa|quality|firmware|cnc|recreation`,
      near: ['backend', 'frontend', 'java', 'dotnet', 'python', 'go', 'mobile', 'embedded'],
      related: ['qa', 'devops', 'platform', 'data-engineer', 'machine-learning', 'engineering-manager'],
    },
  ),
  backend: occupation('back ?end\\w*', {
    not: `${OTHERS}`,
    near: ['software', 'java', 'go', 'python', 'platform', 'dotnet'],
    related: ['devops', 'data-engineer', 'frontend', 'engineering-manager'],
  }),
  frontend: occupation('front ?end(ontwikkelaar|utvecklare|entwickler)?|react developer|ui engineer|ui developer', {
    not: `${OTHERS}|front end (loader|supervisor|clerk|associate|cashier)`,
    near: ['software'],
    related: ['backend', 'mobile', 'ux-designer', 'engineering-manager'],
  }),
  java: occupation('java', { not: OTHERS, near: ['backend'], related: ['software', 'go', 'python', 'dotnet'] }),
  dotnet: occupation('.?net (developer|software engineer|entwickler|ontwikkelaar|utvecklare)|c# (developer|engineer)', {
    not: OTHERS,
    near: ['software', 'backend'],
    related: ['java', 'frontend'],
  }),
  python: occupation('python( developer| engineer)?|python(ontwikkelaar|utvecklare|entwickler)', {
    not: OTHERS,
    near: ['software', 'backend'],
    related: ['data-engineer', 'machine-learning', 'data-scientist'],
  }),
  go: occupation('golang( \\w+)?|go (developer|engineer|backend engineer)', {
    not: OTHERS,
    near: ['backend'],
    related: ['software', 'java', 'platform', 'devops'],
  }),
  embedded: occupation(
    'embedded( software)?( \\w+)?|firmware( engineer)?|c\\+\\+ (developer|engineer)|logiciel embarque',
    {
      not: OTHERS,
      near: ['software'],
      related: ['electrical-engineer'],
    },
  ),
  mobile: occupation('mobile (engineer|developer|software engineer)|react native|ios|android|aplicaciones moviles', {
    not: `${OTHERS}|mobile equipment`,
    near: ['software'],
    related: ['frontend'],
  }),
  qa: occupation(
    'qa( automation)?( test)?( engineer| tester| analyst| lead)?|test automation( engineer)?|software tester|testingenieur|ingenieur test|ingeniero de pruebas|testengineer|testare|sdet|quality assurance engineer|engineer in test',
    { not: 'sales|recruit\\w*', related: ['software', 'quality-inspector'] },
  ),
  'engineering-manager': occupation(
    'engineering manager|software (engineering|development) manager|(head|director|vice president|vp) (of )?engineering',
    { near: [], related: ['software'] },
  ),
  platform: occupation('platform engineer', { near: ['devops', 'backend'], related: ['software'] }),
  devops: occupation(
    'dev ?ops( engineer)?|site reliability( engineer)?|sre|cloud engineer|infrastructure engineer|devsecops',
    {
      not: OTHERS,
      near: ['platform', 'sysadmin'],
      related: ['backend', 'network', 'it-security'],
    },
  ),
  sysadmin: occupation('systems? administrator|linux administrator|sysadmin', {
    near: ['network'],
    related: ['devops', 'it-support'],
  }),
  'it-support': occupation(
    'it support( \\w+)?|help ?desk( \\w+)?|service desk( \\w+)?|desktop support|information technology specialist( custspt)?|it (technician|specialist)',
    { not: 'sales|recruit\\w*', near: ['tech-support'], related: ['sysadmin', 'network', 'data-center'] },
  ),
  'tech-support': occupation('technical support( \\w+)?|product support( \\w+)?', {
    near: ['it-support'],
    related: ['customer-service'],
  }),
  'data-center': occupation('data ?cent(er|re) technician|hardware technician', { related: ['it-support', 'network'] }),
  'it-security': occupation(
    '(information|cyber|it|application|product|cloud|network)? ?security (analyst|engineer)|cyber ?security( \\w+)?|infosec',
    { not: 'sales|account executive|recruit\\w*', related: ['network', 'devops', 'sysadmin'] },
  ),
  network: occupation('network (engineer|administrator|technician)', {
    near: ['sysadmin'],
    related: ['it-security', 'it-support'],
  }),
  'data-analyst': occupation('data analyst|business intelligence( \\w+)?|bi analyst|analytics analyst', {
    near: [],
    related: ['data-scientist', 'data-engineer', 'business-analyst', 'financial-analyst', 'statistician'],
  }),
  'data-engineer': occupation('data( platform| infrastructure)? engineer|analytics engineer', {
    not: 'sales|recruit\\w*|data ?cent(er|re)',
    related: ['data-scientist', 'machine-learning', 'data-analyst', 'backend'],
  }),
  'data-scientist': occupation('data scientist|applied scientist', {
    near: ['machine-learning', 'statistician'],
    related: ['data-analyst', 'data-engineer'],
  }),
  'machine-learning': occupation(
    'machine learning( \\w+)?|ml( \\w+)* engineer|mlops( engineer)?|(ai|artificial intelligence)( software| ml)* engineer|deep learning( \\w+)?',
    {
      not: 'sales|recruit\\w*|account executive|product manager',
      near: ['data-scientist'],
      related: ['data-engineer', 'software'],
    },
  ),
  statistician: occupation('(bio)?statistician|r developer', { near: ['data-scientist'], related: ['data-analyst'] }),
  'product-manager': occupation('product manager|product lead', {
    not: 'marketing',
    near: ['product-owner'],
    related: ['product-marketing', 'business-analyst', 'project-manager'],
  }),
  'product-owner': occupation('product owner', {
    near: ['product-manager'],
    related: ['business-analyst', 'scrum-master'],
  }),
  'business-analyst': occupation('business analyst|systems analyst', {
    related: ['product-owner', 'data-analyst', 'consultant'],
  }),
  'ux-designer': occupation('product designer|ux( ui)? designer|ui( ux)? designer|user experience( \\w+)?', {
    related: ['graphic-designer', 'frontend'],
  }),
  'graphic-designer': occupation('graphic designer|communication designer|visual designer|brand designer', {
    near: ['motion-designer'],
    related: ['ux-designer', 'interior-designer'],
  }),
  'motion-designer': occupation('multimedia designer|motion (graphics? )?(artist|designer)', {
    near: ['graphic-designer'],
  }),
  'interior-designer': occupation('interior (designer|architect)', { related: ['architect', 'graphic-designer'] }),
} as const;
