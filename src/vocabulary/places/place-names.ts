/** What people call places beside the gazetteer's names for them: other languages, short forms, metropolitan areas. */

/** `the gazetteer's name|country|region, where needed` = other names, as place keys. */
const OTHER_NAMES = `
New York City|US|NY = new york, nyc, new york ny, ny city, manhattan new york, greater new york city
Los Angeles|US|CA = la, greater los angeles, downtown la, dtla
San Francisco|US|CA = sf, san francisco bay, bay, sf bay, frisco ca, san fran, south san francisco bay
Washington|US|DC = dc, d c, washington dc, washington d c, washington dc metro, dmv, national capital region
The Bronx|US|NY = bronx
Philadelphia|US|PA = philly
Boston|US|MA = greater boston
Las Vegas|US|NV = vegas
Miami|US|FL = south florida
Dallas|US|TX = dfw, dallas ft worth, dallas fort worth
Minneapolis|US|MN = twin cities, minneapolis st paul
Raleigh|US|NC = research triangle, research triangle park, rtp
Winston-Salem|US|NC = winston salem
Saint Paul|US|MN = st paul
Mountain View|US|CA = mtv
London|GB|ENG = greater london, city of london, londres, londra, londen, london bridge, canary wharf
Newcastle upon Tyne|GB|ENG = newcastle, newcastle on tyne
Kingston upon Hull|GB|ENG = hull
Stoke-on-Trent|GB|ENG = stoke
Brighton|GB|ENG = brighton and hove
Edinburgh|GB|SCT = edimbourg, edinburg scotland
Manchester|GB|ENG = greater manchester
Dublin|IE = baile atha cliath
Cork|IE = corcaigh
Luimneach|IE = limerick
Gaillimh|IE = galway
Loch Garman|IE = wexford
Droichead Nua|IE = newbridge
An Muileann gCearr|IE = mullingar
Cluain Meala|IE = clonmel
Waterford|IE = port lairge, waterford
Munich|DE = munchen, muenchen, monaco di baviera
Köln|DE = cologne, colonia, keulen
Frankfurt am Main|DE = frankfurt, frankfurt main, francfort, frankfurt a m, frankfurt m
Nürnberg|DE = nuremberg, nuernberg, norimberga
Hannover|DE = hanover
Düsseldorf|DE = dusseldorf, duesseldorf
Braunschweig|DE = brunswick germany
Aachen|DE = aix la chapelle, aken
Mainz|DE = mayence
Berlin|DE = berlin mitte, berlino
Hamburg|DE = hambourg
Freiburg|DE = freiburg im breisgau
Halle (Saale)|DE = halle, halle an der saale
Mülheim|DE = mulheim an der ruhr, muelheim an der ruhr
Offenbach|DE = offenbach am main
Ludwigshafen am Rhein|DE = ludwigshafen
Vienna|AT = wien, vienne, viena, wenen, becs, viden
Linz|AT = linz an der donau
Zürich|CH = zurich, zuerich, zurigo
Genève|CH = geneva, genf, ginevra, ginebra
Basel|CH = bale, basle, basilea
Bern|CH = berne, berna
Luzern|CH = lucerne, lucerna
Neuchâtel|CH = neuenburg
Sankt Gallen|CH = st gallen, saint gall
Lugano|CH = lugano ti
Brussels|BE = brussel, bruxelles, bruselas, bruessel, brussels capital, bruxelas
Antwerpen|BE = antwerp, anvers, amberes
Gent|BE = ghent, gand
Brugge|BE = bruges
Liège|BE = luik, luttich
Leuven|BE = louvain
Mechelen|BE = malines
Namur|BE = namen
Kortrijk|BE = courtrai
The Hague|NL = den haag, s gravenhage, sgravenhage, la haye, hague
's-Hertogenbosch|NL = den bosch, s hertogenbosch
Amsterdam|NL = amsterdam centrum
Paris|FR = parigi, parijs, paris la defense, la defense
Lyon|FR = lyons
Marseille|FR = marseilles, marsiglia
Strasbourg|FR = strassburg, strasburg
Nice|FR = nizza
Luxembourg|LU = luxemburg stadt, luxembourg city
Lisbon|PT = lisboa, lisbonne, lissabon, lisbona, greater lisbon
Porto|PT = oporto
Madrid|ES = greater madrid
Sevilla|ES = seville, sevilha
Zaragoza|ES = saragossa
A Coruña|ES = la coruna, corunna
Donostia / San Sebastián|ES = san sebastian, donostia
Palma|ES = palma de mallorca
Las Palmas de Gran Canaria|ES = las palmas
Milan|IT = milano, mailand, milaan
Rome|IT = roma, rom
Florence|IT = firenze, florenz, florencia
Naples|IT = napoli, neapel
Turin|IT = torino
Venice|IT = venezia, venedig, venise
Genoa|IT = genova, genua
Padova|IT = padua
Bologna|IT = bologne
Mantova|IT = mantua
Siracusa|IT = syracuse italy
Livorno|IT = leghorn
Bolzano|IT = bozen
Athens|GR = athina, athen, atenas
Thessaloníki|GR = thessaloniki, salonica
Prague|CZ = praha, prag, praga
Brno|CZ = brunn
Pilsen|CZ = plzen
Ostrava|CZ = ostrau
Bratislava|SK = pressburg, pozsony
Budapest|HU = budapesta
Warsaw|PL = warszawa, warschau, varsovie, varsovia, varsavia
Kraków|PL = cracow, krakow, krakau, cracovie
Wrocław|PL = breslau, wroclaw
Gdańsk|PL = danzig, gdansk, tricity, trojmiasto
Poznań|PL = posen, poznan
Łódź|PL = lodz
Szczecin|PL = stettin
Katowice|PL = kattowitz
Bucharest|RO = bucuresti, bukarest
Cluj-Napoca|RO = cluj, klausenburg
Iaşi|RO = iasi, jassy
Sofia|BG = sofija
Belgrade|RS = beograd, belgrad
Zagreb|HR = agram
Ljubljana|SI = laibach
Copenhagen|DK = kobenhavn, koebenhavn, kopenhagen, copenhague, greater copenhagen
Århus|DK = aarhus
Aalborg|DK = alborg
Odense|DK = odense c
Oslo|NO = christiania
Göteborg|SE = gothenburg, goeteborg, goteborg
Malmö|SE = malmo, malmoe
Stockholm|SE = stockholms kommun, greater stockholm
Helsinki|FI = helsingfors
Turku|FI = abo
Tampere|FI = tammerfors
Espoo|FI = esbo
Reykjavík|IS = reykjavik
Tallinn|EE = reval
Riga|LV = riga lv
Vilnius|LT = wilno, vilna
Kaunas|LT = kowno
Moscow|RU|MOW = moskva, moskau, moscou
Saint Petersburg|RU|SPE = st petersburg russia, sankt peterburg, petersburg russia
Kyiv|UA = kiev, kyjiv, kiew
Lviv|UA = lvov, lwow, lemberg
Odessa|UA = odesa
Kharkiv|UA = kharkov
Minsk|BY = mensk
Chişinău|MD = chisinau, kishinev
Istanbul|TR = constantinople
İzmir|TR = smyrna
Tel Aviv|IL = tel aviv yafo, tel aviv jaffa, tlv
Jerusalem|IL = yerushalayim
Herzliya|IL = herzliyya, herzeliya
Ra'anana|IL = raanana
Petaẖ Tiqwa|IL = petah tikva, petach tikva
Cairo|EG = al qahira, le caire, kairo
Alexandria|EG = al iskandariyah
Dubai|AE = dubayy
Abu Dhabi|AE = abu zaby
Riyadh|SA = ar riyad, riad
Jeddah|SA = jiddah, djeddah
Mecca|SA = makkah
Medina|SA = madinah
Bengaluru|IN = bangalore, bengaluru urban
Mumbai|IN = bombay, navi mumbai india, greater mumbai
Chennai|IN = madras
Kolkata|IN = calcutta
Gurgaon|IN = gurugram
Noida|IN = noida up
New Delhi|IN = delhi ncr, ncr, delhi
Pune|IN = poona
Thiruvananthapuram|IN = trivandrum
Cochin|IN = kochi, ernakulam
Puducherry|IN = pondicherry
Vadodara|IN = baroda
Mysore|IN = mysuru
Karachi|PK = karatschi
Dhaka|BD = dacca
Ho Chi Minh City|VN = saigon, hcmc, ho chi minh, tp ho chi minh
Hanoi|VN = ha noi
Da Nang|VN = danang
Beijing|CN = peking, pekin
Shanghai|CN = shangai
Guangzhou|CN = canton china
Shenzhen|CN = shen zhen
Hong Kong|HK = hongkong, kowloon, hong kong island
Taipei|TW = taibei, taipeh
Seoul|KR = soul korea, seoul teukbyeolsi
Tokyo|JP = tokio, greater tokyo
Kyoto|JP = kioto
Osaka|JP = osaka shi
Yangon|MM = rangoon
Jakarta|ID = djakarta, dki jakarta
Kuala Lumpur|MY = kl malaysia
Manila|PH = metro manila, ncr philippines
Makati City|PH = makati
Quezon City|PH = quezon
Mexico City|MX = cdmx, ciudad de mexico, mexico df, df mexico, mexiko stadt, distrito federal mexico
Santiago de Querétaro|MX = queretaro
São Paulo|BR = sao paulo
Rio de Janeiro|BR = rio
Brasília|BR = brasilia
Bogotá|CO = bogota, bogota d c, santa fe de bogota
Medellín|CO = medellin
Buenos Aires|AR = caba, ciudad de buenos aires, ciudad autonoma de buenos aires, capital federal
Santiago|CL = santiago de chile
Lima|PE = lima metropolitana
Panamá|PA = panama city panama, ciudad de panama
Guatemala City|GT = ciudad de guatemala
San José|CR = san jose costa rica
Havana|CU = la habana
Montréal|CA = montreal, greater montreal
Québec|CA = quebec city, ville de quebec
Toronto|CA = greater toronto, gta
Vancouver|CA = greater vancouver, metro vancouver
Ottawa|CA = ottawa gatineau
Sydney|AU = greater sydney
Melbourne|AU = greater melbourne
Johannesburg|ZA = joburg, jozi
Cape Town|ZA = kaapstad
Casablanca|MA = dar el beida
Marrakesh|MA = marrakech
Algiers|DZ = alger
Tunis|TN = tunis tn
Addis Ababa|ET = addis abeba
Nairobi|KE = nairobi county
`;

/** Regions under names that neither list has. */
const REGION_NAMES = `
US/DC = dc, d c, washington dc, washington d c
DE/BY = bayern
DE/NW = nrw, nordrhein westfalen
DE/NI = niedersachsen
DE/HE = hessen
DE/BW = baden wurttemberg, baden wuerttemberg
DE/RP = rheinland pfalz, rhineland palatinate
DE/SN = sachsen
DE/ST = sachsen anhalt
DE/TH = thuringen, thueringen
DE/MV = mecklenburg western pomerania
FR/IDF = ile de france, paris region, region parisienne
FR/PAC = paca, provence alpes cote dazur
ES/CT = catalunya, cataluna, catalogne
ES/AN = andalucia
ES/PV = pais vasco, euskadi
ES/VC = comunidad valenciana, valencian community
ES/MD = comunidad de madrid, community of madrid
IT/25 = lombardia
IT/52 = toscana
IT/21 = piemonte
IT/82 = sicilia
IT/88 = sardegna
IT/62 = latium
NL/NH = noord holland
NL/ZH = zuid holland
NL/NB = noord brabant
BE/VLG = vlaanderen, flemish region
BE/WAL = wallonie
BE/BRU = brussels, bruxelles
PL/14 = mazovian, mazowieckie
PL/12 = malopolska, malopolskie
CA/QC = quebec province
CA/NL = newfoundland
IN/KA = karnataka
IN/DL = national capital territory of delhi
MX/CMX = ciudad de mexico, cdmx
MX/MEX = estado de mexico, state of mexico
AR/C = capital federal
UA/30 = kyiv
`;

const lines = (table: string): (readonly [string, readonly string[]])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [place = '', names = ''] = line.split(' = ');
      return [place, names.split(', ')] as const;
    });

/** Name, country and (where the name needs it) region of a city, and its other names as place keys. */
export const OTHER_CITY_NAMES: readonly (readonly [readonly string[], readonly string[]])[] = lines(OTHER_NAMES).map(
  ([place, names]) => [place.split('|'), names],
);

/** A region's path and its other names as place keys. */
export const OTHER_REGION_NAMES: readonly (readonly [string, readonly string[]])[] = lines(REGION_NAMES);

/** Where a region's code is how its people write it after a city's name. */
export const POSTAL_CODE_COUNTRIES: ReadonlySet<string> = new Set(['US', 'CA', 'AU']);

/** Names of larger parts of the world, and of no place at all: they are never looked up as a city. */
export const NO_PLACE: ReadonlySet<string> = new Set(
  (
    'remote,hybrid,anywhere,worldwide,global,international,nationwide,multiple,various,flexible,europe,european union,eu,emea,apac,asia,' +
    'asia pacific,africa,latam,latin america,north america,south america,central america,americas,the americas,middle east,mena,gcc,' +
    'nordics,nordic,scandinavia,dach,benelux,baltics,balkans,iberia,anz,oceania,uki,cee,home,home office,office,field,central,east,west,' +
    'north,south,northeast,southeast,northwest,southwest,midwest,downtown,city,town,region,state,country,headquarters,hq,virtual,online,' +
    'other,any,all,none,n a,na,tbd,tba,unknown,unspecified,on site,onsite,in office,wfh,earth,world,campus,market,union,university,' +
    'center,centre,plant,warehouse,store,branch,hub,time,full time,part time,contract,est,pst,cst,mst,edt,pdt,utc,gmt,cet,us eastern,' +
    'island,mobile workforce,travel,territory,territories,eastern,western,southern,northern,east coast,west coast,pacific,atlantic'
  ).split(','),
);
