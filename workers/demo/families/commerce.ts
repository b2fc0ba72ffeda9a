/** People who sell, advertise, write and serve in shops. */

import type { Family } from '../family.ts';

export const sales: Family = {
  category: 'sales',
  ladder: 'desk',
  area: 'Sales',
  remote: 0.18,
  hybrid: 0.38,
  partTime: 0.06,
  hourly: false,
  duties: [
    'Find customers whom we can help, and leave the others in peace',
    'Listen first; offer after',
    'Keep the pipeline honest, so that the forecast is one',
    'Agree on prices within clear limits',
    'Visit customers and trade fairs, about two days a week',
    'Hand a signed contract over to service without gaps',
  ],
  needs: [
    '{years}+ years in sales with numbers you can talk about',
    'Persistence without pressure',
    'A driving licence',
    'Good command of a CRM',
    'Pleasure in travel within the region',
  ],
  occupations: [
    {
      titles: ['Account Executive', 'Sales Executive', 'Sales Representative'],
      pay: 54000,
      skills: ['Sales', 'B2B sales', 'Negotiation', 'CRM', 'Salesforce', 'Lead generation'],
      duties: ['Win about four new accounts a month', 'Present the product on site and online'],
    },
    {
      titles: ['Key Account Manager', 'Account Manager'],
      pay: 62000,
      skills: ['Account management', 'Negotiation', 'Sales', 'CRM', 'Forecasting'],
      duties: ['Grow our twelve largest customers in the region', 'Negotiate the yearly agreements'],
    },
    {
      titles: ['Sales Development Representative', 'Business Development Representative'],
      pay: 41000,
      skills: ['Lead generation', 'Cold calling', 'CRM', 'Salesforce', 'Communication'],
      duties: [
        'Open conversations by phone and mail, with research before each',
        'Book eight qualified meetings a week',
      ],
    },
    {
      titles: ['Sales Engineer', 'Software Sales Engineer', 'Technical Sales Consultant'],
      pay: 66000,
      skills: ['B2B sales', 'Sales', 'CRM', 'Negotiation', 'Salesforce'],
      duties: [
        'Show software engineers and their managers what our tools can do',
        'Write the technical half of an offer',
      ],
    },
    {
      titles: ['Medical Sales Representative', 'Hospital Account Manager'],
      pay: 56000,
      skills: ['B2B sales', 'Sales', 'Account management', 'CRM', 'Negotiation'],
      duties: ['Visit nurses, physicians and pharmacists in clinics', 'Train ward staff on our dressings and pumps'],
    },
    {
      titles: ['Real Estate Agent', 'Letting Agent', 'Property Consultant'],
      pay: 43000,
      remote: 0.02,
      hybrid: 0.2,
      skills: ['Real estate', 'Negotiation', 'Sales', 'Customer service', 'Property valuation'],
      duties: ['Show flats and houses, also on Saturdays', 'Guide buyers from the first viewing to the notary'],
    },
  ],
};

export const marketing: Family = {
  category: 'marketing',
  ladder: 'desk',
  area: 'Marketing',
  remote: 0.2,
  hybrid: 0.5,
  partTime: 0.12,
  hourly: false,
  duties: [
    'Plan campaigns with a goal that can be measured, and stop those that fail it',
    'Write texts that people finish',
    'Look after the budget and the agencies',
    'Report monthly what a new customer costs by channel',
    'Keep our brand recognisable without being dull',
  ],
  needs: [
    '{years}+ years in marketing or at an agency',
    'A feeling for language and for pictures',
    'Comfort with analytics',
    'Examples of work that you are proud of',
  ],
  occupations: [
    {
      titles: ['Marketing Manager', 'Brand Manager'],
      pay: 56000,
      skills: ['Marketing strategy', 'Branding', 'Budgeting', 'Google Analytics', 'Campaign management'],
      duties: ['Own the yearly plan for two product lines', 'Prepare launches together with sales'],
    },
    {
      titles: ['Product Marketing Manager'],
      pay: 62000,
      skills: ['Marketing strategy', 'Content marketing', 'Copywriting', 'Campaign management', 'Google Analytics'],
      duties: ['Say in one page whom a product is for', 'Prepare launches with product managers and sales'],
    },
    {
      titles: ['Digital Marketing Specialist', 'Performance Marketing Manager', 'SEO Specialist'],
      pay: 47000,
      skills: ['SEO', 'Google Ads', 'Google Analytics', 'Social media marketing', 'Content marketing'],
      duties: [
        'Run search and social campaigns with a five-figure monthly budget',
        'Test landing pages and keep what wins',
      ],
    },
    {
      titles: ['Social Media Manager', 'Community Manager'],
      pay: 41000,
      skills: ['Social media marketing', 'Content marketing', 'Copywriting', 'Adobe Photoshop', 'Video editing'],
      duties: ['Answer our community within the hour', 'Plan, film and cut short videos'],
    },
    {
      titles: ['Event Manager', 'Event Coordinator'],
      pay: 42000,
      skills: ['Event management', 'Budgeting', 'Negotiation', 'Communication', 'Project management'],
      duties: [
        'Organise about fifteen events a year, from 30 to 800 guests',
        'Be there when the doors open and when the lorry leaves',
      ],
    },
  ],
};

export const media: Family = {
  category: 'media-and-arts',
  ladder: 'desk',
  area: 'Content',
  remote: 0.28,
  hybrid: 0.4,
  partTime: 0.2,
  hourly: false,
  duties: [
    'Find stories and check them before they run',
    'Work to deadlines without letting the facts slip',
    'Edit the work of others so that it still sounds like them',
    'Talk with readers, viewers and sources',
    'Plan the coming weeks with the desk',
  ],
  needs: [
    'Samples of published work',
    '{years}+ years in a newsroom, a production or a publishing house',
    'Excellent language and a good ear',
    'A thorough understanding of rights and sources',
  ],
  occupations: [
    {
      titles: ['Editor', 'Copy Editor', 'Content Editor'],
      pay: 44000,
      skills: ['Editing', 'Proofreading', 'Copywriting', 'WordPress', 'SEO'],
      duties: ['Edit about ten texts a day', 'Look after our style guide'],
    },
    {
      titles: ['Technical Writer', 'Documentation Specialist'],
      pay: 55000,
      skills: ['Technical writing', 'Markdown', 'Git', 'Editing', 'API documentation'],
      duties: [
        'Write manuals that are read with a screwdriver in one hand',
        'Keep the documentation in step with each release',
      ],
    },
    {
      titles: ['Video Editor', 'Video Producer', 'Camera Operator'],
      pay: 42000,
      skills: ['Video editing', 'Adobe Premiere Pro', 'After Effects', 'Photography', 'Storytelling'],
      duties: ['Cut interviews and features for web and broadcast', 'Film on location, at times in bad weather'],
    },
    {
      titles: ['Journalist', 'Reporter', 'News Editor'],
      pay: 43000,
      skills: ['Journalism', 'Interviewing', 'Research', 'Editing', 'Photography'],
      duties: ['Report on local councils, courts and schools', 'Cover one weekend in four'],
    },
    {
      titles: ['Translator', 'Interpreter'],
      pay: 40000,
      skills: ['Translation', 'Proofreading', 'Localisation', 'Editing'],
      duties: ['Translate contracts, manuals and web pages', 'Look after our term base'],
    },
  ],
};

export const retail: Family = {
  category: 'retail',
  ladder: 'shift',
  area: 'Retail',
  remote: 0,
  hybrid: 0,
  partTime: 0.52,
  hourly: true,
  duties: [
    'Advise customers and know the shelves',
    'Run the till correctly, also on Saturdays before a holiday',
    'Unpack, price and fill up goods',
    'Keep the shop clean, safe and inviting',
    'Handle returns and complaints fairly',
    'Help with the yearly stocktaking',
  ],
  needs: [
    'Friendly, punctual and quick to learn',
    'Experience in a shop is welcome, not needed',
    'Readiness for late and Saturday shifts',
    'Able to stand and to lift up to 15 kg',
  ],
  occupations: [
    {
      titles: ['Sales Associate', 'Shop Assistant', 'Retail Assistant'],
      pay: 27000,
      skills: ['Customer service', 'Cash handling', 'Merchandising', 'Sales'],
      duties: ['Look after your own department', 'Dress windows and tables with the seasons'],
    },
    {
      titles: ['Store Manager', 'Shop Manager', 'Assistant Store Manager'],
      pay: 42000,
      skills: ['Retail management', 'Merchandising', 'Inventory management', 'Scheduling', 'Leadership'],
      duties: ['Lead a team of 8 to 25 people', 'Answer for sales, staff and stock'],
    },
    {
      titles: ['Cashier', 'Checkout Operator'],
      pay: 25500,
      skills: ['Cash handling', 'Customer service', 'Point of sale'],
      duties: ['Scan, weigh and take payments', 'Balance the till at the end of the shift'],
    },
    {
      titles: ['Stock Associate', 'Shelf Stocker', 'Night Filler'],
      pay: 26000,
      skills: ['Inventory management', 'Stocking', 'Teamwork'],
      duties: ['Bring goods from the lorry to the shelf before opening', 'Take out what is past its date'],
    },
    {
      titles: ['Pharmacy Assistant', 'Optician', 'Beauty Advisor'],
      pay: 32000,
      skills: ['Customer service', 'Product knowledge', 'Sales', 'Cash handling'],
      duties: ['Advise customers in person and with discretion', 'Prepare orders for collection'],
    },
  ],
};
