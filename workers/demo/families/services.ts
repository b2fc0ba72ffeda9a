/** People who move, cook, host, clean and groom. */

import type { Family } from '../family.ts';

export const logistics: Family = {
  category: 'logistics',
  ladder: 'shift',
  area: 'Logistics',
  remote: 0,
  hybrid: 0,
  partTime: 0.2,
  hourly: true,
  duties: [
    'Unload, check and store goods',
    'Pick and pack orders with a scanner',
    'Load lorries so that nothing slides',
    'Count stock and follow up differences',
    'Keep aisles clear and machines charged',
    'Work safely beside moving machines',
  ],
  needs: [
    'Reliable and careful, also at six in the morning',
    'Able to lift up to 20 kg',
    'Experience in a warehouse is welcome; we train you',
    'Readiness for shifts',
  ],
  occupations: [
    {
      titles: ['Warehouse Associate', 'Warehouse Operative', 'Warehouse Worker', 'Order Picker'],
      pay: 29000,
      skills: ['Warehouse operations', 'Order picking', 'Inventory management', 'Manual handling'],
      duties: ['Pick about a hundred lines an hour', 'Pack so that it arrives whole'],
    },
    {
      titles: ['Forklift Operator', 'Forklift Driver', 'Reach Truck Operator'],
      pay: 32000,
      skills: ['Forklift operation', 'Warehouse operations', 'Inventory management', 'Health and safety'],
      duties: ['Bring pallets to and from racks of eleven metres', 'Check the truck before each shift'],
    },
    {
      titles: ['Supply Chain Planner', 'Logistics Coordinator', 'Supply Chain Analyst'],
      pay: 49000,
      remote: 0.12,
      hybrid: 0.5,
      skills: ['Supply chain management', 'Logistics', 'SAP', 'Excel', 'Forecasting'],
      duties: ['Plan stock and transport for three sites', 'Tell customers before they ask'],
    },
    {
      titles: ['Purchasing Agent', 'Buyer', 'Procurement Specialist'],
      pay: 50000,
      remote: 0.1,
      hybrid: 0.5,
      skills: ['Procurement', 'Negotiation', 'Supplier management', 'SAP', 'Contract management'],
      duties: ['Buy materials worth several millions a year', 'Find and qualify second sources'],
    },
    {
      titles: ['Warehouse Manager', 'Warehouse Supervisor', 'Logistics Manager'],
      pay: 50000,
      skills: ['Warehouse operations', 'Leadership', 'Logistics', 'Scheduling', 'Inventory management'],
      duties: ['Lead a shift of thirty people', 'Plan space and staff for the season'],
    },
  ],
};

export const transport: Family = {
  category: 'transport',
  ladder: 'shift',
  area: 'Fleet',
  remote: 0,
  hybrid: 0,
  partTime: 0.18,
  hourly: true,
  duties: [
    'Drive safely, economically and on time',
    'Check the vehicle before setting off',
    'Secure the load and look after the papers',
    'Be friendly to passengers, customers and other drivers',
    'Report defects on the same day',
    'Keep driving and rest times',
  ],
  needs: [
    'The licence for the vehicle, and the driver card where it is needed',
    'A clean driving record',
    'Good knowledge of the area, or of how to learn it',
    'Patience in traffic',
  ],
  occupations: [
    {
      titles: ['Truck Driver', 'HGV Driver', 'CDL-A Truck Driver', 'Lorry Driver'],
      pay: 36000,
      skills: ['Truck driving', 'Load securing', 'Driving licence', 'Route planning'],
      duties: ['Drive regional tours, home every evening', 'Change trailers at our hub'],
    },
    {
      titles: ['Delivery Driver', 'Courier', 'Van Driver'],
      pay: 29000,
      skills: ['Driving licence', 'Route planning', 'Customer service', 'Manual handling'],
      duties: ['Deliver about 120 parcels a day', 'Take payments and returns at the door'],
    },
    {
      titles: ['Bus Driver', 'Tram Driver', 'School Bus Driver'],
      pay: 35000,
      skills: ['Passenger transport', 'Driving licence', 'Customer service', 'First aid'],
      duties: ['Drive lines in town and to the villages', 'Sell tickets and help people with prams and wheelchairs'],
    },
    {
      titles: ['Dispatcher', 'Transport Planner', 'Fleet Coordinator'],
      pay: 41000,
      remote: 0.06,
      hybrid: 0.24,
      skills: ['Dispatching', 'Route planning', 'Logistics', 'Communication', 'Scheduling'],
      duties: ['Plan sixty tours a day and change them when the road says so', 'Be the voice that drivers trust'],
    },
    {
      titles: ['Flight Attendant', 'Train Conductor', 'Ground Operations Agent'],
      pay: 33000,
      skills: ['Customer service', 'Passenger transport', 'First aid', 'Safety procedures'],
      duties: ['Look after the safety and the comfort of passengers', 'Work early, late and away from home'],
    },
  ],
};

export const hospitality: Family = {
  category: 'hospitality',
  ladder: 'shift',
  area: 'Hospitality',
  remote: 0,
  hybrid: 0,
  partTime: 0.42,
  hourly: true,
  duties: [
    'Make guests feel expected',
    'Keep to hygiene rules, visibly',
    'Work hand in hand with kitchen, bar and reception',
    'Prepare your station before opening and leave it clean',
    'Handle complaints so that the guest comes back',
    'Help out at banquets and in the season',
  ],
  needs: [
    'Training or practice in hotels or restaurants',
    'Readiness for evenings, weekends and holidays',
    'A friendly manner and quick feet',
    'One more language is welcome',
  ],
  occupations: [
    {
      titles: ['Cook', 'Line Cook', 'Chef de Partie', 'Sous Chef'],
      pay: 32000,
      skills: ['Cooking', 'Food safety', 'Menu planning', 'Food preparation', 'Teamwork'],
      duties: ['Run your section through a full house', 'Cook with what the region brings'],
    },
    {
      titles: ['Waiter', 'Server', 'Waiting Staff', 'Bartender'],
      pay: 26000,
      skills: ['Food service', 'Customer service', 'Cash handling', 'Bartending', 'Food safety'],
      duties: ['Serve about eight tables', 'Know the card and what goes with it'],
    },
    {
      titles: ['Barista', 'Coffee Shop Assistant'],
      pay: 25500,
      skills: ['Barista', 'Customer service', 'Cash handling', 'Food preparation'],
      duties: ['Pull good coffee in a queue of twenty', 'Dial in the grinder each morning'],
    },
    {
      titles: ['Hotel Receptionist', 'Front Office Agent', 'Night Auditor'],
      pay: 29000,
      skills: ['Hotel reception', 'Customer service', 'Reservations', 'Cash handling'],
      duties: ['Check guests in and out and answer what they ask', 'Take bookings by phone and online'],
    },
    {
      titles: ['Restaurant Manager', 'Hotel Manager', 'Food and Beverage Manager'],
      pay: 44000,
      skills: ['Restaurant management', 'Scheduling', 'Budgeting', 'Leadership', 'Food safety'],
      duties: ['Lead a team of 10 to 40', 'Answer for staff, purchasing and results'],
    },
    {
      titles: ['Kitchen Porter', 'Dishwasher', 'Kitchen Assistant'],
      pay: 24000,
      skills: ['Cleaning', 'Food preparation', 'Food safety', 'Teamwork'],
      duties: ['Keep pots, floors and cold rooms clean', 'Wash and cut vegetables'],
    },
  ],
};

export const cleaning: Family = {
  category: 'cleaning',
  ladder: 'shift',
  area: 'Facility Services',
  remote: 0,
  hybrid: 0,
  partTime: 0.5,
  hourly: true,
  duties: [
    'Clean offices, wards, stairs or rooms to a plan',
    'Use machines and agents as instructed',
    'Report damage and empty stocks',
    'Lock up and switch off',
    'Work independently and be thorough where nobody looks',
  ],
  needs: [
    'Reliable and discreet',
    'Early or late hours suit you',
    'Experience is welcome; we show you how',
    'Basic knowledge of the local language',
  ],
  occupations: [
    {
      titles: ['Cleaner', 'Office Cleaner', 'Custodian', 'Janitor'],
      pay: 25500,
      skills: ['Cleaning', 'Floor care', 'Attention to detail', 'Time management'],
      duties: ['Look after two floors between five and nine', 'Shampoo carpets twice a year'],
    },
    {
      titles: ['Housekeeper', 'Room Attendant', 'Housekeeping Supervisor'],
      pay: 26500,
      skills: ['Housekeeping', 'Cleaning', 'Laundry', 'Attention to detail'],
      duties: ['Make up about fourteen rooms a day', 'Hand over linen and lost property'],
    },
    {
      titles: ['Facility Manager', 'Facilities Coordinator', 'Caretaker'],
      pay: 43000,
      remote: 0,
      hybrid: 0.2,
      skills: [
        'Facility management',
        'Preventive maintenance',
        'Budgeting',
        'Contract management',
        'Health and safety',
      ],
      duties: ['Run four buildings: heating, lifts, cleaning, keys', 'Find good craftsmen and keep them'],
    },
  ],
};

export const personalCare: Family = {
  category: 'beauty-and-sport',
  ladder: 'shift',
  area: 'Operations',
  remote: 0,
  hybrid: 0,
  partTime: 0.46,
  hourly: true,
  duties: [
    'Advise customers and give them your whole attention',
    'Keep tools and rooms hygienic',
    'Book and keep appointments',
    'Sell what suits, and only that',
    'Keep learning; we pay for two courses a year',
  ],
  needs: [
    'The certificate of your profession',
    'A sure hand and good conversation',
    'Readiness to work on Saturdays',
    'A sense of style and of cleanliness',
  ],
  occupations: [
    {
      titles: ['Hairdresser', 'Hair Stylist', 'Barber'],
      pay: 27000,
      skills: ['Hairdressing', 'Hair colouring', 'Customer service', 'Cash handling'],
      duties: ['Cut, colour and style', 'Build up your own regulars'],
    },
    {
      titles: ['Beauty Therapist', 'Nail Technician', 'Massage Therapist'],
      pay: 28000,
      skills: ['Beauty treatments', 'Massage', 'Customer service', 'Hygiene'],
      duties: ['Give treatments of 30 to 90 minutes', 'Look after stock in the cabin'],
    },
    {
      titles: ['Fitness Trainer', 'Personal Trainer', 'Swimming Instructor', 'Lifeguard'],
      pay: 29000,
      skills: ['Fitness training', 'First aid', 'Coaching', 'Customer service'],
      duties: ['Lead courses in the morning and in the evening', 'Write training plans that people can keep'],
    },
  ],
};
