/** English: what most demo listings are written in. */

import type { Phrases } from '../phrases.ts';

export const en: Phrases = {
  about: {
    technology: [
      '{company} has been writing software since {year}. Some {people} people work on it today, from {city} and from their homes, for customers in twenty countries.',
      'We are {company}: {people} people, one product, and customers who tell us quickly when something is wrong. Our main office is in {city}.',
      'What {company} makes is used by dispatchers, nurses and shopkeepers who never think about it. We would like to keep it that way.',
    ],
    finance: [
      '{company} has looked after savings, loans and policies since {year}. Our customers are families and small businesses around {city} and far beyond.',
      'Money is a matter of trust. The {people} people of {company} earn it with clear words and correct numbers.',
    ],
    healthcare: [
      '{company} treats about 40,000 patients a year. With {people} colleagues in {city} and its surroundings we are one of the larger employers of the region.',
      'At {company} patients come first, and the people who care for them directly after. We have stood for that since {year}.',
      'From prevention to intensive care: {company} brings together {people} people from more than forty nations under one roof in {city}.',
    ],
    care: [
      '{company} helps people to live as they choose, at home, in shared flats and in small houses around {city}.',
      'Since {year} {company} has stood beside families when everyday life gets hard. We are a charity and {people} colleagues strong.',
    ],
    education: [
      '{company} has been teaching in {city} since {year}. We believe in small groups, good books and plenty of fresh air.',
      'Some {people} people work at {company}, and all of them, from the office to the lab, are there so that others may learn.',
    ],
    public: [
      '{company} works for everybody who lives in and around {city}: {people} people, from the registry to the tree nursery.',
      'Water, roads, schools, permits: what {company} does is noticed when it stops. We see to it that it does not.',
    ],
    construction: [
      '{company} has built in {city} and its region since {year}: homes, schools, bridges, and the sewers beneath them.',
      'With {people} people, our own machines and full order books, {company} builds what stands for a hundred years.',
    ],
    manufacturing: [
      '{company} has been making things since {year}. Today {people} people in {city} supply customers on four continents.',
      'What leaves our plant in {city} ends up in kitchens, trains and operating theatres. {company} is still owned by the family that founded it.',
      'At {company} engineers and operators share one canteen and one goal: parts that fit.',
    ],
    logistics: [
      '{company} moves about 90,000 consignments a day. It takes {people} people to do so, and one of them could be you.',
      'Since {year} {company} has brought goods from {city} to wherever they are needed, on the road, by rail and by water.',
    ],
    retail: [
      '{company} began in {year} with one shop in {city}. There are forty now, and in each of them somebody knows the customers by name.',
      'Good goods, fair prices, friendly people: that is all the secret of {company}.',
    ],
    hospitality: [
      '{company} has welcomed guests in {city} since {year}. Our kitchens cook fresh, and our teams eat together before service.',
      'Whether it is a quick coffee or a week by the sea, at {company} {people} people see to it that guests want to come back.',
    ],
    energy: [
      '{company} supplies power and heat around {city}. By 2035 all of it shall be renewable, and we have {people} people working on that.',
      'Turbines, grids, meters: {company} plans, builds and runs them, since {year}.',
    ],
    media: [
      '{company} tells stories from {city}, in print, on air and online. We have {people} people, two dogs and one coffee machine too few.',
      'Since {year} readers and clients have come to {company} for work that is checked twice.',
    ],
    consulting: [
      '{company} advises owners, boards and authorities. We are {people} people who would rather say it plainly.',
      'Founded in {city} in {year}, {company} is large enough for difficult matters and small enough to know each other.',
    ],
    science: [
      '{company} looks for answers that take years. About {people} scientists, technicians and colleagues in support do so together in {city}.',
      'From the first assay to the approved product: {company} has been at it since {year}.',
    ],
    facilities: [
      'Offices, hospitals, stations: {company} keeps them clean, safe and running, with {people} people around {city}.',
      '{company} has looked after buildings since {year}. Nobody notices us, and that is the compliment.',
    ],
    agriculture: [
      '{company} works 900 hectares near {city}. Soil, animals and people are treated here as if we meant to stay.',
      'Since {year} {company} has grown, tended and planted what the region eats and looks at.',
    ],
    wellness: [
      'At {company} people in {city} take an hour for themselves. We take it seriously.',
      '{company} has {people} colleagues who know that a good mood is part of the service.',
    ],
  },
  role: [
    'We are looking for a {title} to join our team in {city}. You will be given time to settle in and a colleague who answers your questions.',
    'To support our team in {city} we are hiring a {title}, to start as soon as you can or when it suits you.',
    'As {title} you will take on a role that a colleague is leaving for retirement. There will be a proper handover.',
    'Our team in {city} is growing, and so we have a new opening: {title}.',
    "This is a good place for a {title} who likes to see the result of a day's work.",
    'You will join a team of seven in {city}. The work is varied, the tone is friendly, and the goals for the year are on the wall.',
  ],
  headings: {
    duties: ['What you will do', 'Your responsibilities', 'The role', 'Duties', 'In this job you will'],
    needs: ['What you bring', 'Requirements', 'Who you are', 'Qualifications', 'You have'],
    offers: ['What we offer', 'Benefits', 'Why work with us', 'What is in it for you'],
  },
  skills: ['Key skills: {skills}.', 'What you will work with: {skills}.', 'Skills that we look for: {skills}.'],
  more: [
    'You need not know everything on the first day. In the first month somebody works beside you, in the second somebody looks over your shoulder, and from the third you decide how much help you want.',
    'We are proud of how long people stay: nine years on average. Those who go often come back, and they are welcome.',
    'Decisions are taken where the work is done. Whoever sees a fault may stop, and whoever has a better idea may try it.',
    'The team is mixed in age and origin, and lunch is at noon. New colleagues choose the place for the first team outing.',
    'We measure little, and what we do measure everybody can see. There is no ranking of people here.',
    'Two years ago this team was half its size. It has kept its habits: a short meeting in the morning, no mail after six, and cake on Fridays.',
  ],
  offers: [
    'A permanent contract after a probation of three months',
    'Thirty days of holiday a year',
    'A pension to which we add as much as you do',
    'Private health and dental insurance from the first day',
    'A budget for training, and the time to use it',
    'Working hours that fit round school and kindergarten',
    'A ticket for public transport, or parking at the door',
    'Sixteen weeks of paid parental leave',
    'A staff canteen that cooks',
    'Overtime is recorded and paid',
    'A yearly bonus when the year was good',
    'Work clothes, and their cleaning',
    'Help with relocation, and with finding a flat',
    'Shares in the company after the first year',
    "A thirteenth month's pay in November",
    'Shift plans six weeks ahead, and swaps without paperwork',
    'Staff discount in all our houses',
    'Summer evenings on the terrace, and nobody minds if you go home',
  ],
  others: [
    'You will work closely with our colleagues from other professions: {others}.',
    'Also open at {company} at the moment: {others}.',
    'Your daily contacts are {others}, and each of them counts on you.',
  ],
  keywords: 'Keywords',
  workplace: {
    ON_SITE: [
      'The work is done on site in {city}.',
      'Your place of work is {city}; this role cannot be done from home.',
    ],
    HYBRID: [
      'We work hybrid: two or three days a week in our office in {city}, the others where you like.',
      'This is a hybrid role with two days of home office a week.',
      'Hybrid working is usual here: come in on Tuesdays and Thursdays, the rest is up to you.',
    ],
    REMOTE: [
      'This is a fully remote position. We meet in person twice a year.',
      "You can work 100% remote, with hours that overlap four with the team's.",
      'The role is remote: laptop, chair and internet are on us.',
    ],
  },
  employment: {
    PART_TIME: ['This is a part-time position of 16 to 24 hours a week.', 'Part-time, on three or four days a week.'],
    CONTRACTOR: ['This is a freelance contract over six months, with a view to extension.'],
    TEMPORARY: [
      'The position is temporary, for twelve months, to cover parental leave.',
      'This is a seasonal job from spring to autumn.',
    ],
    VOLUNTEER: ['This is a volunteer role; travel costs are repaid.'],
    PER_DIEM: ['You are called in per diem and choose your days.'],
  },
  closing: [
    'Does that sound like you? Then apply with your CV; a letter is welcome but not needed.',
    'We answer every application within two weeks.',
    'We welcome applications from everyone, whatever their age, origin, faith, gender or disability.',
    'If you do not meet every point, write to us all the same.',
    'First interviews are held by video, the second one here with the team.',
    '{company} is an equal opportunity employer. Tell us if you need adjustments for the interview.',
  ],
  grades: { INTERN: '{title} Intern', ENTRY: 'Junior {title}', SENIOR: 'Senior {title}' },
  gender: [''],
  families: {},
};
