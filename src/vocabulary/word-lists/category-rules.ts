/**
 * Which words of a title tell its field: rules in order, the first that matches decides. What someone does stands before what they do it
 * for: a nurse recruiter recruits, a sales engineer sells, a school bus driver drives. Words are looked for at their beginnings.
 */
import type { Category } from './category-names.ts';

type Rule = readonly [Category, RegExp];

const rule = (category: Category, words: string): Rule => [
  category,
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.trim().replace(/\s*\n\s*/g, '|')})`, 'iu'),
];

export const CATEGORY_RULES: readonly Rule[] = [
  rule(
    'sales',
    `sales (engineer|develop|represent|manager|executive|associate.{0,12}(b2b|account)|consultant|director|lead|rep\\b|agent|specialist|operations|enablement|support|coach|trainer|admin)
    salesperson|account (executive|manager|director|exec\\b)|key account|business development|pre-?sales
    solutions? (engineer|consultant|architect).{0,20}sales|inside sales|(sdr|bdr)\\b|partnerships?\\b
    partner (manager|development|success|sales)|head of (sales|partnerships)|vp,? (of )?sales|telesales|telemarket|deal desk
    go-to-market|gtm\\b|revenue (operations|manager)|revops`,
  ),
  rule(
    'human-resources',
    `recruit|talent (acquisition|partner|sourc|manage|operat|develop|coordinator|lead)|head of talent|sourcer
    human (resource|capital)|hr\\b
    people (partner|operations|ops|team|and culture|& culture|business|experience|manager|generalist|analyst|program|lead|director|coordinator)
    (head|vp|director|svp|chief)[ ,]+(of )?people|chief people|personnel (special|manage|psych|officer|assist)
    compensation (business|analyst|manager|partner|and|&|specialist|lead)|total rewards|benefits (manager|specialist|analyst|admin)
    staffing (special|coordinator|manager|consult)|labou?r relations|employee (relations|experience|engagement)|equal employment
    personal(referent|sachbearbeit|leiter|entwickl)|ressources humaines|recursos humanos|reclutador|onboarding special`,
  ),
  rule(
    'customer-service',
    `customer (service|support|success|care|experience|relations|operations|advoc|happiness|onboarding|engagement)
    (client engage|care (expert|advoc)|partner support|^((junior|senior|partner) )?support specialist$)
    client (service|success|support|care|relations|experience|advoc|onboarding|partner)|call cent|contact cent|contact represent
    support (represent|agent|advis|advoc|associate)|member (service|support|experience|success)|kundenservice|kundenbetreu
    kundenberat|kundendienst|klantenservice|service client|atención al cliente|complaint|guest (service|relation)|customer\\b`,
  ),
  rule(
    'marketing',
    `marketing|marketer|growth (manager|lead|hack|market|associate|strateg)|head of growth|seo\\b|sem\\b|ppc\\b
    content (strateg|market|manager|lead|creator)|social media|brand (manager|strateg|market|ambassador|director|lead|partner)
    communications? (manager|special|officer|director|lead|assoc|coordinator|advis|strateg|consult)|head of communications
    public (relations|affairs|information officer)|pr (manager|officer|special)|press officer|campaign|advertis
    media (buyer|planner)|community (manager|lead|marketing)|developer (relations|advoc|evangel)|devrel|market research|copywrit
    öffentlichkeitsarbeit|kommunikationsmanag|influencer|cmo\\b|chief market|ua (manager|special)|user acquisition|google ads
    sea (special|manager)|evangelist|creator partner|paid (media|social|search)|demand gen|lead gen
    events? (manager|market|coordinator|planner|special|lead|producer)`,
  ),
  rule(
    'product',
    `product (manager|owner|lead|director|operations|ops\\b|strateg|management|specialist|analyst)|head of product\\b(?! design)
    (vp|director),? (of )?product\\b(?! design)|chief product|group product|technical product|produktmanag|product,
    chef de produit`,
  ),
  rule(
    'design',
    `(product|ux|ui|ux/ui|ui/ux|graphic|visual|interaction|motion|web|brand|fashion|interior|industrial|game|experience|service|communication|creative|digital|jewel+ery|set|costume|exhibition|textile|furniture|toy|lighting|theme|content|multimedia|senior|lead|staff|principal|junior|footwear|packaging|3d|pattern)? ?(designer|design (lead|manager|director|system|engineer.{0,3}figma|intern))
    head of design|ux (research|writ|lead|engineer)|user (experience|research|interface)|art director
    creative (director|lead|strateg|producer|operations)|illustrat|animator|gestalter|grafik|diseñador|graphiste|concept artist
    3d (artist|model)|design\\b(?!.{0,20}engineer)`,
  ),
  rule(
    'legal',
    `attorney|lawyer|counsel\\b|paralegal|legal\\b|solicitor|barrister|judge\\b|judicial|law clerk|jurist|juriste|rechtsanw|notar
    compliance|contract (manager|counsel|lead)|privacy (officer|counsel|manager|program)|patent (examiner|attorney|agent)|advogado
    abogad|avocat|magistrate|ombud|prosecutor|court (report|clerk|admin)|bailiff`,
  ),
  rule(
    'data-and-ai',
    `data (scien|engineer|analy|architect|model|platform|lead|manager|operations|quality|govern|annot|label|strateg|steward|warehouse|& ai|and ai|science|visual|infrastructure|intern|product|entry.{0,1}$)
    (database|big data|bi|etl|analytics|business intelligence) (engineer|develop|analyst|architect|lead|manager|special)
    machine learning|ml(ops)?\\b|deep learning|artificial intelligence|ai(?!-)\\b|ai/ml|(applied|research|decision) scientist
    research (engineer|lead|staff).{0,20}(ai|learn|model|llm|vision|speech)?|nlp\\b|computer vision|llm|statistic
    quantitative (research|develop|analyst|trader)|analytics|head of data|chief data|operations research|actuar(?!y of)
    prompt engineer|mathematic|data(?!-)\\b|evaluation engineer|post-?training|pre-?training|reinforcement`,
  ),
  rule(
    'it-and-security',
    `(cyber|information|it|network|cloud|application|product|offensive|infrastructure|data|computer|ict|detection|systems?) ?-?(security|sécurité|sicherheit)
    security (engineer|analyst|architect|operations (cent|engineer|analyst)|research|consult|lead|program|compliance|software|automation|grc)
    head of security|ciso\\b|grc\\b|penetration test|pentest|red team|threat
    (system|network|database|it|cloud|linux|windows|salesforce|infrastructure|email|web|server|domain|netsuite|ict|workday)s? (admin|engineer(?!ing manager)|technician|support|operator|operations|special|manager|consult|analyst|architect|director|project|lead|coordinator|auditor|trainer)
    (it|ict)\\b|informati(on|k) ?(technology|systems?|management|administrator|officer)|fachinformatik|systemadmin|help ?desk
    service desk|desktop support|(technical|tech|it|product|application|tier \\d|l[123]|computer) support
    (support|network|infrastructure|telecom\\w*) engineer|computer (operat|technic|special|hardware)
    telecommunications? (special|manage|analyst|technic|engineer)|business systems|sharepoint|servicenow
    sap (consult|basis|berater|special)|erp\\b|chief information|system integrat|enterprise architect|solutions? architect
    technical account|forward deployed support|blockchain arch|sysadmin|devsecops`,
  ),
  rule(
    'software-engineering',
    `software|(front|back)[- ]?end|full[- ]?stack
    (web|mobile|ios|android|game|gameplay|java|javascript|typescript|python|php|ruby|rails|go|golang|rust|scala|kotlin|\\.net|c\\+\\+|c#|react|react native|node|node\\.js|vue|angular|unity|unreal|salesforce|wordpress|blockchain|smart contract|solidity|web3|application|applications|api|cloud|platform|graphics|rendering|user interface|ict application) ?(engineer|develop|programm|entwickler)
    program(m?er|mierer)
    (devops|sre|site reliability|platform|infrastructure|cloud|developer experience|developer productivity|build|release|integration|product|growth|founding|forward deployed|deployed|member of technical staff|solutions|protocol|compiler|kernel|firmware|embedded|ios|android|automation|qa|test|sdet|distributed systems|storage|search|backend|simulation|perception|autonomy|core|customer|implementation|ai|agent|payments?|staff|tech(nical)?|technology|engineering)[ ,]+(engineer|lead|manager|director)
    devops|\\bsre\\b|sdet\\b|technical staff|qa\\b|quality assurance (engineer|analyst|tester|automation)|test automation
    tester\\b|developer|entwickler|développeu|desarrollador|sviluppatore|ontwikkelaar|utvecklare|programador|programista
    desenvolvedor|engineering manager|head of engineering|(vp|director),? (of )?engineering|cto\\b|chief technology|scrum master
    agile coach|web ?master|computer scien|integrations? engineer|solutions engineer
    engineer,? (ios|android|backend|frontend|platform|infra|product|growth|ai)
    (senior|staff|principal|lead|founding|junior) engineer$|coding|cloud architect|software arch`,
  ),
  rule(
    'nursing-and-care',
    `nurs(e|ing)|rn\\b|lpn\\b|lvn\\b|cna\\b|caregiver|care (assist|work|aide|giver|home|manager|coordinat|support)|personal care
    carer\\b
    (home|patient|health|elder|senior|resident|restorative|hospice) ?(health )?(care |living )?(aide|assistant|attendant|companion|caregiver|worker)
    pflege|altenpfleg|krankenschwester|krankenpfleg|infirmi|aide[- ]soignant|enfermer|cuidador|verpleeg|verzorgende|infermier
    midwi|hebamme|health (aide|tech)|medical support assist|nanny|patient care|support worker|orderly|hospital porter|enrolled
    companion\\b|doula|direct support prof`,
  ),
  rule(
    'social-services',
    `social (work|service|insurance|scien.{0,1}worker|care|pedagog|security|counsel)|sozial(arbeit|päd)|case ?(manager|worker)
    (family|youth|addiction|substance|mental health|crisis|vocational|rehabilitation|school|readjustment|career|employment|marriage|grief|drug|victim|bereavement|pregnancy|sexual|homeless)\\w* (counsel|worker|support|specialist|advoc|advis)
    counsel(l)?or|community (health|support|outreach|service|develop|worker|engage|organi)|outreach
    (youth|welfare|family) (worker|officer|service)|chaplain|pastor|priest|minister of|imam|rabbi|monk|nun\\b|missionar|volunteer
    peer (support|special)|probation|parole|humanitarian|trabajador social|assistant social|éducateur
    veterans? (service|claims|experience)|benefits (advis|officer|claims)|religious|foster|non-?profit|charit|fundrais
    donor relation|philanthrop|soup kitchen`,
  ),
  rule(
    'medicine',
    `physician|doctor\\b|surge(on|ry|ical)|psychiatr|dent(al|ist)|pharmac|apotheke|radiolog|radiograph|sonograph|ultrasound|x-ray
    anesthe|anaesthe|cardiolog|oncolog|pediatric|dermatolog|neurolog|patholog|optometr|ophthalm|optician|podiatr|chiropract|orthop
    osteopath|acupunct|homeopath|veterinar|veterinary|vet tech
    (physical|occupational|respiratory|speech|radiation|physio|recreation(al)?|massage|art|music|creative arts|behaviou?r(al)?|rehabilitation|kinesio|hearing|aroma)[- ]?therap
    physiotherap|ergotherap|logop(ä|e)d|therapist|therapeut|behaviou?r(al)? (analyst|tech)|bcba|rbt\\b|audiolog|dieti(t|c)i
    nutrition|phleb|paramedic|emt\\b|emergency medical|ambulance
    medical (technolog|technic|assist|officer|director|laborator|record|cod|scribe|instrument|billing|intern|support|advis|physicist|equipment|science)
    clinical (lab|psycholog|nurse|documentation|coder|pharm|director|manager|special|coordinator|informatic|nutrition|operations|support|assistant|engineer.{0,1}$)
    clinician|clinic\\b|health (technic|information|science|system special|scien|care admin)|hospital|histolog|cytolog|psycholog
    medizin|arzt|ärzt|médecin|medico\\b|médico|prosthet|orthotic|sterile|sterili[sz]|diagnost|epidemiolog|public health|patient
    prosector|biomedical equip|health ?care|donor|embryolog|hearing aid|first responder|medical|dosimetr|nuclear medicine|cytotech
    gastroenter|diag rad|med (rec|instr)|hygienist dental`,
  ),
  rule(
    'education',
    `teach|lehrer|lehrkraft|erzieher|professor|lecturer|faculty|tutor|school(?!.{0,20}(driver|cook|custod|janitor))
    (curriculum|instructional|learning|education|training|e-?learning|academic|early childhood|childhood|child ?care|child development|child and youth|day ?care|kindergarten|preschool|pre-?k|student|after ?school|montessori)\\b
    educat|instructor|ausbilder|dozent
    (?<!(personal|fitness|sports|swim|gym|athletic|horse|dog|animal) )trainer\\b(?! \\(fitness)|professeu?r|enseignant|formateur|maestr[oa]\\b|docente|insegnante|leraar|(school|assistant|vice) principal|dean\\b|headteacher|head teacher|librar|bibliothe|museum (educ|scien)|childminder|nursery|au pair|para-?professional|university|college|campus (life|direct)|registrar\\b|esl\\b|teacher`,
  ),
  rule(
    'protective-services',
    `police|polizei|fire ?(fight|figher|protect|chief|inspect|marshal|service|commissioner|safety|prevention|engine|apparatus)
    firefighter|wildland fire|fire\\b
    security (guard|officer|agent|supervis|clerk|assist|special|manager|coordinator|patrol|admin|person|staff)
    sicherheits(mitarbeit|dienst|kraft)|guard\\b|guards\\b|wachm|correction(al|s)|detention|prison
    (border|customs) (patrol|protect|officer|and border|excise)|law enforcement|criminal invest|detective|investigat
    deputy sheriff|sheriff|lifeguard|(transportation|aviation) security|loss prevention
    emergency (manage|services|dispatch|response|plan)|dispatcher.{0,12}(emergency|police|fire)|911|armed forces|soldier|infantry
    army (officer|major|corporal|captain|general)|air force (pilot|officer)|navy officer|naval officer|military|sergeant|bodyguard
    surveillance|intelligence (special|analyst|officer|operat)|physical security|executive protect|close protect
    personnel security|bouncer|doorman|vigilante|agent de sécurité|crossing guard|park ranger|life ?saver|safety and security
    coast ?guard|door supervisor|bomb|brigadier|commodore|squadron|rear admiral|special forces|weapons|warrant officer`,
  ),
  rule(
    'engineering',
    `(?<!(maintenance|service|field|field service|sound|flight|train|ship) )(mechanical|electrical|electronic|civil|structural|chemical|aerospace|aeronautical|industrial|process|nuclear|petroleum|environmental|materials?|biomedical|hardware|rf|asic|fpga|pcb|power|thermal|optical|design|project|reliability|general|propulsion|avionics|gnc|systems|flight|vehicle|manufacturing|mechatronics?|robotics?|controls?|hydraulic|geotechnical|mining|marine|naval|ocean|transport(ation)?|highway|traffic|water|safety|fire protection|energy|solar|wind|battery|silicon|semiconductor|acoustic|agricultural|architectural|cost|field|test|packaging|supervisory|interdisciplinary|physical|analog|digital|verification|mixed signal|sales|emc|integration|application|photonics?|rotating equipment|calibration|commissioning|compliance|cad|bim|tool(ing)?|motion|nanotech|automotive|component|sensor|steam|gas|dismantling|drainage|drilling|satellite|microelectronics?|predictive|medical device|simulation|quality|science|hvac|installation|equipment|instrumentation)\\w*,? ?/? ?(engineer|ingenieur|design)
    \\p{L}+ingenieur|verfahrenstechnik|ingénieur|commissioning|ingenier|architect|architekt|arquitect|drafter|draught|drafting
    cad\\b|bim\\b|surveying|urban plan|town plan|city plan|land ?plan|community planner|cartograph|geomat|engineering tech
    konstrukteur|bauingenieur|robotics|mechatronic|asic|fpga`,
  ),
  rule(
    'transport',
    `driver|chauffeur|fahrer|conducteur|conductor|trucker
    (truck|bus|taxi|train|tram|van|delivery|motor vehicle|lorry|courier|cargo vehicle) ?(operat|driver|person|controller)|courier
    kurier|pilot\\b|co-?pilot|flight (attend|instruct|dispatch|engineer|operations|test|crew)|cabin crew|steward(ess)?\\b
    air traffic|aviation (safety|operat|inspect|manage)|aircraft (pilot|dispatch|groom|marshall)|airport|airline|ship(?!ping)\\b
    deck\\b|deckhand|boat ?(operat|swain|captain)|captain|skipper|seaman|sailor|mariner
    marine (engineer|pilot|special|surveyor|chief|pilot|transport)|master mate|vessel|rail(way|road)?\\b|locomotive|dispatcher
    transit|transport(ation)?\\b|chófer|conductor\\b|chauffør|matroos|navigator|helmsman|stevedore|docker|longshore|parking
    drone pilot|bicycle messenger`,
  ),
  rule(
    'logistics',
    `logisti|warehouse|lager|supply (chain|special|tech|clerk|manage|officer|planner|system)|procurement|purchas|buyer\\b
    category manager|expeditor|einkäufer|einkauf|acheteur|sourcing (manager|special|lead)|inventory
    stock(er|room|keeper| clerk| controller| handler)|shipping|fulfil?lment
    distribution (center|centre|manager|clerk|facilit|special|operat)|fork ?lift
    material(s)? (handl|expedit|manage|planner|coordinat|examin)|packer|picker|loader|forward(er|ing)|freight|import|export
    fleet (manager|coordinat)|contract special|contracting|contract(s)? (admin|special|negotiat)|magasinier|almac[eé]n|logistiek
    magazijn|postal|post ?(man|office|al)|mail (carrier|handler|clerk|room)|mail\\b|customs (broker|agent|special)|acquisition
    property (book|disposal|account)|demand planner|movement special|unloader|hand packer|merchandise planner`,
  ),
  rule(
    'maintenance',
    `maintenance|mechanic(?!al)|repair
    (service|field|field service|hvac|installation|install|appliance|elevator|lift|automotive|auto|vehicle|diesel|solar|wind turbine|equipment|facilit(y|ies)|telecom|cable|electronic|electronics|avionics?|aircraft|machinery|refrigeration|tire|tyre|bicycle|avionic)s? (technician|engineer.{0,1}$|install|service|repair|mechanic|technologist|fitter)
    electronic(s)? (mechanic|technic|integrat)|technician, (field|service)|installer|handyman|handy ?person|locksmith|mechatronik
    mechaniker|instandhalt|wart\\b|hausmeister|técnico de mantenimiento|technicien de maintenance|monteur|avionics|powerplant
    utility systems|boiler|(air conditioning|heating)|refitter|overhaul|watchmaker|servicer|restorer|body and fender
    technician - (automotive|service)|facility (operat|service)|facilities`,
  ),
  rule(
    'construction',
    `construct|labou?rer|builder|electrician|elektriker|elektroniker für|plumb|klempner|carpent|tischler|schreiner|zimmer(er|mann)
    mason|maurer|bricklay|roof|dachdeck|(house|building|spray)? ?paint(er|ing)|maler\\b|plaster|til(er|ing)\\b
    weld(er|ing).{0,20}(construct)|iron ?work|scaffold|glazier|insulat|pipe ?fitter|steamfitter|heavy equipment
    (excavator|crane|bulldozer|grader|equipment|paver|road roller|engineering equipment|scraper|pile driving|mobile crane) operator
    equipment operator|surveyor|land survey|estimator|superintendent|site (manager|supervisor|engineer|super)|bauleiter|polier
    foreman|demolition|paving|road (work|construct|mark)|concrete|quantity survey|building (inspect|service|control)|drywall
    asphalt|ouvrier|maçon|albañil|électricien|plombier|fontanero|electricista|metselaar|timmerman|loodgieter|tradesperson
    floor(ing)? lay|carpet fitter|joiner|steel ?work|rigger|riveter|sewer|irrigation tech|chimney sweep|paperhang|wood ?craft
    trades helper|layer$`,
  ),
  rule(
    'manufacturing',
    `manufactur|production (work|manager|operat|assoc|supervis|technic|engineer|plan|control|assist|lead|special|machin)|assembl
    machin(e|ist)|cnc\\b|fabricat|weld|tool (and die|maker|grinder|room|work)|solder|press operat
    plant (operat|manager|engineer|technic)|(quality) (control|inspector|technic|manager|assurance|engineer|special|operat)
    factory|fertigung|produktions|schweißer|schlosser|zerspan|dreher|werkzeug|soudeur|soldador|operario
    operator\\b(?!.{0,30}(telephone|computer|radio))|process (operat|technic|control)|packag|print(er|ing)\\b|bookbind|textile
    sew(ing)?\\b|seamstress|tailor|knit|weav|dye(r|ing)|leather|footwear|shoe ?maker|upholster|cabinet ?mak|furniture
    wood (work|tech)|sawmill|butcher|metzger|slaughter|meat|fish (trim|process|prepar|can)|brew|distill|mill(er|ing)?\\b
    bakery work|food (process|produc|techn|grader|analyst)|chemical (process|plant|produc|product|operat|applic)
    metal (work|polish|draw|roll|prod|furn|addit|engrav|sawing|planer)|foundry|forge|blacksmith|mou?ld|cast(er|ing)\\b|glass
    ceramic|potter|jewel|goldsmith|rubber|plastic|paper|pulp|paint tech|coating|finish|polish|grinder|lathe|drill|engrav|laser
    anodis|electroplat|spinn|extru|lamina|refin(ery|er)|mine(r|s)?\\b|mining|quarry|petrol|wastewater|water treat|water plant
    sewage|incinerator|ordnance|explosive|munition|industrial work|lead ?hand|batch|blend|supervisor.{0,3}production|miller
    maker\\b|technolog(ist|y) (leather|food)|rolling stock assem|hardware tech`,
  ),
  rule(
    'science',
    `scien(ce|tist)|metallurg|wissenschaft|biolog|chem(ist|iker)|physic(ist|al scien)|research(er)?\\b|laborator|labor(ant|techn)
    lab\\b|geolog|geophys|meteorolog|astronom|hydrolog|oceanograph|archa?eolog|anthropolog|genetic|botan|zoolog|toxicolog
    pharmacolog|ecolog|entomolog|soil|economist|sociolog|historian|geograph|biotech|bioinformat|microbiolog|biochem|immunolog
    post-?doc|doktorand|phd\\b|clinical (research|trial|data)|chercheur|investigador|criminolog|philosoph|demograph
    political scientist|kinesiolog|seismolog|mineralog|metrolog|paleont|thanatolog|psychometric|curator|museum|archiv(ist|es)`,
  ),
  rule(
    'agriculture',
    `agricult|farm(er|ing|work|hand| manager)?\\b|landwirt|forest|förster|garden|gärtner|jardin|landscap|groundskeep|grounds\\b
    green ?keep|horticult|nursery (work|grow)|arbor|tree (surg|work)|ranch|livestock|animal|dairy|cattle|pig\\b|poultry|sheep
    horse|equine|fish(er|ing|ery|eries)|aquacult|wildlife|conservation|environment|natural resource
    range(land)? (manage|tech|conserv|special)|park\\b|parks\\b|vineyard|vitic|wine grow|crop|harvest|plant (protect|health|breed)
    hunt(er|ing)|beekeep|bee\\b|hop farm|bird|dog\\b|shelter worker|zoo ?keep|agronom|beef|irrigation|biological science tech
    sustainability|recycl|waste|refuse|smokejump|trapper|grower`,
  ),
  rule(
    'hospitality',
    `chef\\b(?! de (projet|produit))|cook\\b|cooks\\b|koch\\b|köch|cuisin|kitchen|küche|cocin
    food (service|prep|and bev|& bev|runner|worker)|bartend|barman|bar (staff|manager)|barista|waiter|waitress|wait ?staff|kellner
    serveu|camarer|server\\b|host(ess)?\\b|restaurant|hotel|front desk|concierge|guest|cater|bak(er|ery)\\b|bäcker|pastry|konditor
    pizza|sommelier|butler|dishwash|travel (agent|consult|guide|advis)|tour (guide|operat|manager|organ)|touris|reservation|bellh
    room (attend|service)|innkeep|lodging|campground|club manager|recreation (assist|aid|special|attend)|recreation\\b|event staff
    banquet|casino|gaming|croupier|resort|hospitality|steward|horeca|venue|bed and breakfast|camp(ing)? (leader|ground)|amusement
    quick service|usher`,
  ),
  rule(
    'cleaning',
    `clean(er|ing)|janit|custod|housekeep|reinigung|raumpfleg|gebäudereinig|nettoyage|femme de chambre|limpi(eza|ador)|schoonma
    laundry|maid\\b|dry clean|window clean|sanit(ation|ary)|porter\\b|caretaker|building (caretaker|attend)
    domestic (help|work|house)|room attendant|environmental services|pest|disinfest|hand ironer|presser|launderer`,
  ),
  rule(
    'beauty-and-sport',
    `hair|friseur|barber|beaut|cosmetolog|kosmetik|esthetic|nail (tech|art)|manicur|make-?up|stylist|spa\\b|massage|fitness
    personal train|gym\\b|sport|athlet|coach\\b(?! driver)|yoga|pilates|swim|football|golf|tennis|referee|tattoo|aesthetic|coiffeu
    peluquer|jockey|ski\\b|boxer|outdoor|dance(r)?\\b|medium|astrolog|fortune|pedicur|tanning|wellness|est[eé]tist|masseu
    lifeguard instr`,
  ),
  rule(
    'retail',
    `retail|shop(keep| assist| manager|per)?\\b|store (manager|assoc|lead|clerk|assist|super|direct|work|ambass|detect)
    assistant store|cashier|kassier|verkäuf|vendeu|vendedor|dependient|verkoop
    sales ?(assist|clerk|floor|associate|advisor|adviser|person|attendant|processor)|merchandis|merchandiser|checkout|grocery
    boutique|department manager|bank ?note|florist|specialised seller|speciali[sz]ed seller|seller\\b|street vendor|market vendor
    hawker|supermarket|filialleit|beauty advisor|commissary|pharmacy cashier|key ?holder|counter\\b
    rental (service|clerk|agent|manager)|store\\b|showroom|auctioneer`,
  ),
  rule(
    'sales',
    `sales\\b|closer\\b|market develop|field represent|merchant\\b|promoter|promotions|vendit|vente|verkauf|vertrieb|ventas|vendas
    vendedor|verkoop|försäljning|revenue\\b|commercial (lead|manager|director|associate)`,
  ),
  rule(
    'banking-and-insurance',
    `bank(er|ing)?\\b
    (loan|mortgage|credit|lending) ?(officer|special|analyst|manager|process|consult|advis|broker|assist|underwrit|risk|counsel|clerk)
    underwrit|insurance|claims?\\b|actuar|teller|wealth|broker(?!.{0,10}(customs|ship))|trader|trading|investment
    portfolio (manager|analyst)|private equity|fund (manager|account|analyst)
    financial (advis|planner|institution|crime|broker|market|trader)|asset manage|hedge|venture|capital markets|loss adjust
    versicher|bankkauf|banqu|assuranc|seguros|aml\\b|kyc\\b|fraud|collections?\\b|debt|stock ?broker|risk (manager|analyst)
    pension|foreign exchange|securities|pawn|payments (risk|operations|strateg)|treasury dealer`,
  ),
  rule(
    'finance',
    `account(ant|ing|s\\b|s payable|s receivable| clerk|ancy)|buchhalt|finanz|comptable|contab|boekhoud|bookkeep|book-keep|financ
    treasur|audit|tax|steuer|payroll|lohn|controller|controlling|budget|fp&a|cfo\\b|billing|invoice|cost (analyst|account)|cpa\\b
    fiscal|revenue cycle|chief financial|revenue (agent|officer|account)|internal revenue|economic develop|strategic finance
    grants? (manage|special|admin)|appraiser|assessor|valuer|actuarial|expense`,
  ),
  rule(
    'media-and-arts',
    `journalis|redakt|reporter|editor(ial)?\\b|editing|writer|autor|author(?!i[sz])|content (writer|editor|produc|design|special|moderat)
    video|film|cinema|photograph|camera|kamera|producer\\b|production (design|coordinator|assist)|broadcast|radio|television|tv\\b
    music|singer|composer|orchestra|actor|actress|theat|stage (manag|tech|hand|direct|machin)|performer|performer|performing art|artist|arts?\\b
    sculpt|painter artist|sound|audio|light(ing)? (tech|operat|board)|translat|linguist|voice (talent|actor|over)|übersetz
    interpret|proofread|publish|press\\b|museum|curat|gallery|archiv|exhibit|choreograph|circus|script|studio|podcast|news|media
    creative|visual information|announcer|presenter|critic|lyric|puppet|costume|prop |props|stunt|puppeteer|localis|localiz
    subtitl|entertain|dramaturg|dj\\b|disc jockey|magician|clown|model\\b|literary|speechwrit|entertainer|comedian|storyboard
    colourist`,
  ),
  rule(
    'public-administration',
    `policy|politic|govern(ment|or)|public (admin|service|sector|policy)|legislat|parliament|minister\\b|senator|mayor
    city (manager|council|clerk)|municipal|council|diplomat|foreign (service|affairs)|embassy|ambassador\\b|consul\\b|civil serv
    verwaltung|beamt|fonctionnaire|funcionario|regulat|immigration|citizenship|passport|visa\\b|asylum|census|election
    country officer|program(me)? (analyst|support|special|officer|examiner|evaluat)|management (and|&) program|management analyst
    inspector|congress|state (depart|officer)|secretary of state|government|international (relations|affairs|develop|program)
    social security admin|labour inspect|standards`,
  ),
  rule(
    'operations',
    `project (manager|manage|coordinat|lead|director|officer|control|assist|analyst|admin|specialist|support)|projekt(leit|manag)
    chef de projet|jefe de proyecto|program(me)? (manager|manage|director|lead|coordinator|associate|admin|assist)
    technical program|tpm\\b
    (business|strategy|biz|process|service|studio|product|workplace|store|field|commercial|global|regional|gtm|trust|trust &|trust and|safety|vendor|agent|marketplace|community|content|city|launch|fleet) ?(operations|ops)
    operations|coo\\b|chief operating|pmo\\b|process (improve|manager|excel)|business (analyst|process|manager|improvement)
    implementation|change manage|trust (&|and) safety|lean\\b|delivery (manager|lead)|quality|continuous improvement
    business intelligence manager|deployment|release manager|service delivery|chief of staff|betriebsleit|operational|programme
    risk|safety (and|&|manager|officer|specialist|engineer|advis|director)|industrial hygien|hse\\b|ehs\\b|occupational health`,
  ),
  rule(
    'administration',
    `admin|assistent|assistenz|secretar|sekret|recepti|empfang|office (manager|assist|coordinat|clerk|lead|support|super|service)
    clerk|clerical|sachbearbeit|bürokauf|büro|data entry|typist|records?\\b|document|file clerk|mailroom|switchboard
    telephone operat|telefonist|schedul|secrét|auxiliar|executive assist|personal assist
    workplace (coordinat|experience|manager|lead|special)|front office|staff assist|program support|timekeep|legal secretary
    word process|bürgerservice|correspond|virtual assistant|technical information`,
  ),
];

/** Words that leave the field to the rest of the title, and decide where it says nothing. */
export const GENERAL_RULES: readonly Rule[] = [
  rule('engineering', `engineer|ingenieur|technicien|technician|techniker`),
  rule(
    'management-and-consulting',
    `consult|berater|consultor|strateg|chief (executive|strategy|business|commercial|of)|ceo\\b|managing director|general manager
    geschäftsführ|directeur général|director general|founder|entrepreneur|entrepreneur in residence|executive director|president
    head of|country manager
    (area|district|regional|branch|city|division|deputy|department|site|group|unit|business unit) (manager|director|head|lead)
    management trainee|manager$|manager,|director$|director,|führungskraft|gerente|leiter(in)?\\b|supervisor(?!y)|realty
    housing (manager|officer|special)|business\\b|real estate|property manag|immobil|realtor|makler|leasing|estate agent|letting`,
  ),
  rule('administration', `assistant\\b|assistente|coordinator|koordinator|office\\b`),
];
