/** Titles of those who build, make, drive, cook, clean and serve. */
import { occupation } from './occupation.ts';

export const HANDS = {
  'mechanical-engineer': occupation(
    'mechanical( design)? engineer|konstrukteur maschinenbau|ingenieur mecanique|ingeniero mecanico|werktuigbouwkundig ingenieur|maskiningenjor',
    {
      near: ['design-engineer'],
      related: ['electrical-engineer', 'process-engineer'],
    },
  ),
  'design-engineer': occupation('design engineer', { not: 'mechanical', near: ['mechanical-engineer'] }),
  'electrical-engineer': occupation(
    '(electrical|electronics|automation) engineer|elektroingenieur|ingenieur electricite|ingeniero electrico|elektrotechnisch ingenieur|elkonstruktor',
    {
      not: 'test automation|qa',
      related: ['mechanical-engineer', 'embedded', 'electrician', 'energy-engineer'],
    },
  ),
  'civil-engineer': occupation(
    '(civil|structural|highway) engineer|bauingenieur(in)?|ingenieur genie civil|ingeniero de caminos|civiel ingenieur|byggnadsingenjor',
    {
      related: ['architect', 'site-manager'],
    },
  ),
  'process-engineer': occupation(
    '(process|chemical|quality|manufacturing) engineer|verfahrensingenieur|ingenieur procedes|ingeniero de procesos|procesingenieur|processingenjor',
    {
      not: 'software',
      related: ['mechanical-engineer', 'chemist'],
    },
  ),
  'energy-engineer': occupation(
    '(energy|wind turbine|renewable energy) engineer|projektingenieur erneuerbare energien|ingenieur energies renouvelables|ingeniero de energias renovables|projectingenieur duurzame energie|energiingenjor',
    {
      related: ['electrical-engineer'],
    },
  ),
  architect: occupation('(project )?architekt(in)?|architecte?|project architect|arquitecto|arkitekt', {
    not: 'software|solutions?|data|cloud|enterprise|interior|security|customer|systems?|ai|technical|platform|network|infrastructure|salesforce|it|information',
    related: ['interior-designer', 'civil-engineer'],
  }),
  carpenter: occupation('(formwork )?carpenter|joiner|zimmerer|charpentier|carpintero|timmerman|snickare', {
    related: ['construction-worker'],
  }),
  bricklayer: occupation('bricklayer|(brick ?)?mason|concrete worker|maurer|macon|albanil|metselaar|murare', {
    related: ['construction-worker'],
  }),
  'construction-worker': occupation(
    'construction (worker|laborer|labourer)|general labou?rer|bauhelfer|manœuvre|manoeuvre|peon de obra|bouwvakker|byggarbetare|laborer',
    {
      related: ['bricklayer', 'carpenter', 'painter'],
    },
  ),
  'site-manager': occupation(
    'site manager|construction (manager|superintendent)|bauleiter(in)?|conducteur de travaux|jefe de obra|uitvoerder|platschef',
    {
      related: ['project-manager', 'civil-engineer'],
    },
  ),
  'equipment-operator': occupation(
    'heavy equipment operator|(crane|excavator) operator|baggerfahrer|conducteur d engins|operador de maquinaria pesada|kraanmachinist|gravmaskinist',
    {},
  ),
  painter: occupation('painter( and decorator)?|maler und lackierer|peintre en batiment|pintor|schilder|malare', {
    related: ['construction-worker'],
  }),
  electrician: occupation(
    '(industrial |service |maintenance )?electrician|elektriker(in)?|elektroniker fur energie und gebaudetechnik|electricien(ne)?|electricista|elektricien',
    {
      related: ['maintenance', 'hvac', 'electrical-engineer', 'solar'],
    },
  ),
  plumber: occupation(
    'plumber|heating engineer|plumbing and heating technician|pipefitter|anlagenmechaniker( \\w+)*|plombier( chauffagiste)?|fontanero|loodgieter|rormokare',
    {
      related: ['hvac', 'maintenance'],
    },
  ),
  hvac: occupation(
    'hvac( \\w+)?|refrigeration technician|air conditioning( equipment)? mechanic|kalteanlagenbauer|frigoriste|tecnico frigorista|koelmonteur|kyltekniker',
    {
      related: ['plumber', 'maintenance', 'electrician'],
    },
  ),
  mechanic: occupation(
    'automotive (technician|mechanic)|(car|diesel) mechanic|automotive mechanic|kfz mechatroniker|mecanicien automobile|mecanico de automoviles|automonteur|bilmekaniker',
    {
      near: ['heavy-mechanic'],
      related: ['maintenance'],
    },
  ),
  'heavy-mechanic': occupation('heavy mobile equipment (repairer|mechanic)|aircraft mechanic', { near: ['mechanic'] }),
  maintenance: occupation(
    '(building )?maintenance (technician|mechanic|worker)|instandhaltungstechniker|technicien de maintenance|tecnico de mantenimiento|onderhoudsmonteur|underhallstekniker',
    {
      related: ['electrician', 'hvac', 'mechanic', 'facility-manager'],
    },
  ),
  solar: occupation(
    'solar panel installer|wind turbine technician|solarmonteur|installateur de panneaux solaires|instalador de placas solares|zonnepanelenmonteur|solcellsmontor',
    {
      related: ['electrician'],
    },
  ),
  'machine-operator': occupation(
    '(machine|production) operator|production worker|maschinenbediener|operateur de production|operario de produccion|productiemedewerker|maskinoperator',
    {
      related: ['cnc', 'assembler'],
    },
  ),
  cnc: occupation('cnc( \\w+)?|machinist|zerspanungsmechaniker( cnc)?|usineur sur commande numerique|tornero cnc', {
    related: ['machine-operator', 'welder'],
  }),
  welder: occupation(
    '(mig tig )?welder( fabricator)?|welding( \\w+)?|schweisser(in)?|soudeu(r|se)|soldador|lasser|svetsare',
    { not: 'engineer|inspector', related: ['cnc', 'assembler'] },
  ),
  assembler: occupation(
    'assembly technician|(electronics )?assembler|montagemitarbeiter(in)?|monteur|montador|assemblagemedewerker|montor',
    { related: ['machine-operator'] },
  ),
  'quality-inspector': occupation(
    'quality inspector|quality assurance technician|qualitatsprufer(in)?|controleur qualite|inspector de calidad|kwaliteitscontroleur|kvalitetskontrollant',
    { related: ['machine-operator', 'qa'] },
  ),
  warehouse: occupation(
    'warehouse (associate|operative|worker)|order ?picker|materials handler|lagermitarbeiter(in)?|fachkraft fur lagerlogistik|kommissionierer|preparateur de commandes|mozo de almacen|magazijnmedewerker|logistiek medewerker|lagermedarbetare|lagerarbetare',
    {
      near: ['forklift', 'stock'],
      related: ['warehouse-manager', 'delivery-driver'],
    },
  ),
  forklift: occupation(
    'forklift (operator|driver)|reach truck operator|staplerfahrer(in)?|cariste|carretillero|heftruckchauffeur|truckforare',
    { near: ['warehouse'] },
  ),
  'warehouse-manager': occupation(
    'warehouse (manager|supervisor)|logistics manager|lagerleiter(in)?|responsable d entrepot|jefe de almacen|magazijnchef|lagerchef',
    { related: ['warehouse', 'supply-chain'] },
  ),
  'supply-chain': occupation(
    'supply chain( \\w+)?|logistics (coordinator|management specialist)|disponent supply chain|approvisionneur|planificador de la cadena de suministro|logistikplanerare',
    { related: ['buyer', 'warehouse-manager', 'dispatcher'] },
  ),
  buyer: occupation(
    'purchasing agent|buyer|procurement specialist|contract specialist|einkaufer(in)?|acheteu(r|se)|comprador|inkoper|inkopare',
    { related: ['supply-chain'] },
  ),
  'truck-driver': occupation(
    '(cdl a )?truck driver|(hgv|lorry) driver|berufskraftfahrer(in)?|lkw fahrer(in)?|chauffeur poids lourd|conductor de camion|vrachtwagenchauffeur|lastbilschauffor|motor vehicle operator|tractor trailer( \\w+)?',
    {
      near: ['delivery-driver'],
      related: ['bus-driver', 'forklift', 'dispatcher'],
    },
  ),
  'delivery-driver': occupation(
    'delivery driver|courier|van driver|paketzusteller(in)?|chauffeur livreur|repartidor|pakketbezorger|paketbud',
    { near: ['truck-driver'], related: ['bus-driver', 'warehouse'] },
  ),
  'bus-driver': occupation(
    '(school )?bus driver|tram driver|busfahrer(in)?|conducteur de bus|conductor de autobus|buschauffeur|bussforare',
    { related: ['truck-driver', 'delivery-driver'] },
  ),
  dispatcher: occupation(
    'dispatcher|transport planner|fleet coordinator|disponent|exploitant transport|jefe de trafico|transportplanner|transportledare',
    { not: 'supply chain', related: ['supply-chain', 'truck-driver'] },
  ),
  'flight-attendant': occupation(
    'flight attendant|train conductor|ground operations agent|zugbegleiter(in)?|agent de bord|auxiliar de vuelo|tagvard|conducteur(?! d)',
    {},
  ),
  cook: occupation('(line )?cook|chef de partie|sous chef|chef|koch|kochin|cuisinie(r|re)|cocinero|cocinera|kok|kock', {
    not: 'chief|chef d equipe|pastry',
    related: ['kitchen-porter', 'restaurant-manager', 'food-service'],
  }),
  'kitchen-porter': occupation(
    'kitchen (porter|assistant)|dishwasher|kuchenhilfe|plongeur|ayudante de cocina|keukenhulp|diskare',
    { near: ['food-service'], related: ['cook'] },
  ),
  'food-service': occupation('food service worker', { near: ['kitchen-porter'], related: ['cook', 'waiter'] }),
  waiter: occupation(
    'wait(er|ress)|server|waiting staff|bartender|servicekraft|serveu(r|se)|camarer[oa]|medewerker bediening|servitor',
    { not: 'engineer|administrator|de pisos', near: ['barista'], related: ['restaurant-manager', 'food-service'] },
  ),
  barista: occupation('barista|coffee shop assistant', { near: ['waiter'], related: ['cashier'] }),
  'hotel-receptionist': occupation(
    'hotel ?receptionist|front office agent|night auditor|rezeptionist(in)?|receptionniste d hotel|recepcionista de hotel|hotellreceptionist',
    { near: ['receptionist'], related: ['restaurant-manager'] },
  ),
  'restaurant-manager': occupation(
    '(restaurant|hotel|food and beverage) manager|restaurantleiter(in)?|responsable de restaurant|encargado de restaurante|restaurantmanager|restaurangchef',
    { related: ['cook', 'waiter', 'store-manager'] },
  ),
  cleaner: occupation(
    '(office )?cleaner|custodian|janitor|custodial worker|reinigungskraft|agent d entretien|schoonmaker|stadare|lokalvardare|personal de limpieza|limpiadora?',
    { near: ['housekeeper'], related: ['facility-manager'] },
  ),
  housekeeper: occupation(
    'housekeeper|room attendant|housekeeping( \\w+)?|employe d etage|hauswirtschaftskraft|camarero de pisos|kamermedewerker|hotellstadare',
    { near: ['cleaner'] },
  ),
  'facility-manager': occupation(
    'facilit(y|ies) (manager|coordinator)|caretaker|responsable services generaux|hausmeister(in)?|conserje|huismeester|fastighetsskotare',
    {
      related: ['maintenance'],
    },
  ),
  'sales-associate': occupation(
    'sales (associate|assistant)|(shop|retail) assistant|store (associate|worker)|verkaufer(in)?|fachverkaufer|vendeu(r|se)|conseiller de vente|dependient[ea]|vendedor de tienda|verkoopmedewerker|winkelmedewerker|butikssaljare|butiksmedarbetare',
    {
      not: 'coffee',
      near: ['cashier', 'stock', 'shop-adviser'],
      related: ['store-manager', 'account-executive'],
    },
  ),
  'shop-adviser': occupation(
    'beauty advis[eo]r|conseill(er|ere) beaute|optician|augenoptiker|optico|opticien|optiker',
    {
      related: ['sales-associate'],
    },
  ),
  'store-manager': occupation(
    '(assistant )?store manager|shop manager|filialleiter(in)?|responsable de magasin|encargado de tienda|filiaalmanager|butikschef',
    { related: ['sales-associate', 'restaurant-manager'] },
  ),
  cashier: occupation(
    'cashier|checkout operator|teller|kassierer(in)?|hote de caisse|cajero|kassamedewerker|kassabitrade',
    { near: ['sales-associate'], related: ['stock'] },
  ),
  stock: occupation(
    'stock associate|shelf stocker|night filler|warenverraumer|employe libre service|reponedor|vakkenvuller|varuplockare',
    { near: ['warehouse', 'sales-associate'], related: ['cashier'] },
  ),
  hairdresser: occupation('hairdresser|hair stylist|barber', { related: ['beautician'] }),
  beautician: occupation('beauty therapist|nail technician|massage therapist', { related: ['hairdresser'] }),
  fitness: occupation('(fitness|personal) trainer|swimming instructor|lifeguard', {}),
  gardener: occupation('gardener|landscaper|groundskeeper', { related: ['farm-worker'] }),
  'farm-worker': occupation('(farm|agricultural|harvest) worker', { related: ['gardener'] }),
} as const;
