/** French, as listings in France are written. */

import type { Phrases } from '../phrases.ts';

export const fr: Phrases = {
  about: {
    technology: ["Depuis {year}, {company} écrit des logiciels dont dépendent chaque jour des équipes dans toute l'Europe. Nous sommes {people}, à {city} et ailleurs."],
    finance: ["{company} accompagne les familles et les entreprises de {city} depuis {year}, avec des mots clairs et des chiffres justes."],
    healthcare: ["Avec {people} collègues, {company} soigne près de 40 000 patients par an à {city}.", "De la prévention à la réanimation, {company} réunit à {city} {people} professionnels venus de plus de quarante pays."],
    care: ["{company} aide les personnes fragiles de {city} et des environs à vivre comme elles le souhaitent. Notre association compte {people} salariés."],
    education: ["{company} enseigne à {city} depuis {year} : de petits groupes, de bons livres et beaucoup d'air frais."],
    public: ["Voirie, écoles, état civil, espaces verts : les {people} agents de {company} travaillent pour tous ceux qui vivent à {city}."],
    construction: ["{company} construit à {city} et dans la région depuis {year} : des logements, des écoles, des ponts et ce qui passe dessous."],
    manufacturing: ["Entreprise familiale fondée en {year}, {company} fabrique à {city} des pièces que l'on retrouve dans les cuisines, les trains et les blocs opératoires."],
    logistics: ["{company} achemine chaque jour environ 90 000 envois. Il faut pour cela {people} personnes, et peut-être vous."],
    retail: ["{company} a ouvert son premier magasin à {city} en {year}. Il y en a quarante aujourd'hui, et dans chacun on connaît les clients par leur nom."],
    hospitality: ["{company} reçoit à {city} depuis {year}. Notre cuisine est fraîche et l'équipe mange ensemble avant le service."],
    energy: ["{company} fournit l'électricité et la chaleur à {city}. D'ici 2035, tout devra être renouvelable ; {people} personnes y travaillent."],
    media: ["{company} raconte {city}, sur papier, à l'antenne et en ligne. Chaque information est vérifiée deux fois."],
    consulting: ["{company} conseille des dirigeants, des administrations et des associations. Nous sommes {people} et nous aimons les phrases courtes."],
    science: ["À {city}, {company} cherche des réponses qui demandent des années : {people} chercheurs, techniciens et fonctions support y travaillent ensemble."],
    facilities: ["Bureaux, hôpitaux, gares : {company} les garde propres, sûrs et en état de marche, avec {people} personnes autour de {city}."],
    agriculture: ["{company} cultive 900 hectares près de {city}. Nous traitons la terre, les bêtes et les gens comme si nous comptions rester."],
    wellness: ["Chez {company}, à {city}, les clients prennent une heure pour eux. Nous la prenons au sérieux."],
  },
  role: [
    'Pour renforcer notre équipe de {city}, nous recrutons : {title}.',
    "Notre équipe de {city} s'agrandit et un nouveau poste est à pourvoir : {title}.",
    'Vous prenez la suite d\'une collègue qui part à la retraite ; la passation est organisée.',
    'Vous rejoignez une équipe de sept personnes, au ton amical et aux tâches variées.',
  ],
  headings: {
    duties: ['Vos missions', 'Le poste', 'Ce que vous ferez'],
    needs: ['Votre profil', 'Ce que vous apportez'],
    offers: ['Nous vous offrons', 'Vos avantages', 'Pourquoi nous rejoindre'],
  },
  skills: ['Au quotidien, vous utilisez {skills}.', 'Vous maîtrisez {skills}.'],
  and: 'et',
  offers: [
    'Un contrat à durée indéterminée',
    'Une mutuelle prise en charge à 70 %',
    'Des titres-restaurant ou une vraie cantine',
    'Des RTT en plus des congés payés',
    'Un treizième mois versé en décembre',
    'Des formations pendant le temps de travail',
    'Le remboursement de l\'abonnement de transport',
    'Des plannings connus six semaines à l\'avance',
    'Une aide au logement si vous déménagez',
    'Une prime d\'intéressement les bonnes années',
  ],
  workplace: {
    ON_SITE: ['Le poste est basé à {city}, sur site.'],
    HYBRID: ['Le travail est hybride : deux à trois jours par semaine au bureau de {city}, le reste en télétravail.'],
    REMOTE: ["Le poste est entièrement à distance ; l'équipe se retrouve deux fois par an."],
  },
  employment: {
    PART_TIME: ['Poste à temps partiel, de 20 à 28 heures par semaine.'],
    TEMPORARY: ['Contrat à durée déterminée de douze mois, en remplacement d\'un congé parental.'],
    CONTRACTOR: ['Mission en freelance de six mois.'],
  },
  closing: [
    'Cette annonce vous ressemble ? Envoyez-nous votre CV ; la lettre est facultative.',
    'Nous répondons à chaque candidature sous deux semaines.',
    'Tous nos postes sont ouverts aux personnes en situation de handicap.',
    'Vous ne cochez pas toutes les cases ? Écrivez-nous quand même.',
  ],
  grades: { INTERN: 'Stage - {title}', ENTRY: '{title} junior', SENIOR: '{title} senior' },
  gender: [' (H/F)', ' H/F', ' F/H', ' (F/H/X)'],
  families: {
    nursing: {
      titles: { 'Registered Nurse': 'Infirmier', 'Intensive Care Nurse': 'Infirmier en réanimation', 'Emergency Nurse': 'Infirmier aux urgences', Midwife: 'Sage-femme', 'Nursing Assistant': 'Aide-soignant' },
      duties: ['Évaluer les besoins des patients et assurer les soins', 'Administrer les traitements et en surveiller les effets', "Parler avec les patients et leurs proches avec des mots simples", 'Tenir le dossier de soins à jour', 'Encadrer les étudiants', "Respecter l'hygiène, même quand il y a du monde"],
      needs: ["Diplôme d'État correspondant au poste", 'Disponibilité le matin, le soir ou la nuit', "Sens de l'écoute et sang-froid", "Goût du travail d'équipe"],
    },
    healthcare: {
      titles: { Physician: 'Médecin', 'General Practitioner': 'Médecin généraliste', Physiotherapist: 'Kinésithérapeute', Pharmacist: 'Pharmacien', 'Medical Laboratory Technician': 'Technicien de laboratoire médical', Paramedic: 'Ambulancier', 'Medical Assistant': 'Secrétaire médical' },
      duties: ['Examiner, soigner et expliquer chaque étape', 'Tenir des dossiers que chacun peut reprendre', 'Participer aux réunions de cas', 'Travailler avec les infirmiers et les rééducateurs', 'Prendre part aux gardes, partagées équitablement'],
      needs: ["Le diplôme et l'inscription à l'ordre lorsque la loi l'exige", 'Le contact facile à tout âge', 'De la rigueur, même sous pression', "Le goût de transmettre"],
    },
    'social-care': {
      titles: { 'Social Worker': 'Assistant social', Psychologist: 'Psychologue', 'Support Worker': 'Auxiliaire de vie', 'Youth Worker': 'Éducateur spécialisé' },
      duties: ['Créer un lien de confiance avec des personnes en difficulté', 'Construire avec elles un projet et le réviser', 'Travailler avec les familles, les écoles et les services publics', 'Rédiger des rapports justes et utiles'],
      needs: ['Diplôme du secteur social ou médico-social', 'Patience, humour et fiabilité', 'Permis B apprécié', 'Casier judiciaire vierge'],
    },
    'skilled-trades': {
      titles: { Electrician: 'Électricien', Plumber: 'Plombier chauffagiste', 'HVAC Technician': 'Frigoriste', 'Automotive Technician': 'Mécanicien automobile', 'Maintenance Technician': 'Technicien de maintenance', 'Solar Panel Installer': 'Installateur de panneaux solaires' },
      duties: ['Installer, tester et mettre en service chez les clients', 'Chercher les pannes avec méthode et les réparer durablement', 'Expliquer ce qui a été fait et ce que cela coûte', 'Noter mesures et matériel sur la tablette', "Assurer l'astreinte environ une semaine sur six"],
      needs: ['CAP, BEP ou bac professionnel du métier', 'Permis B', 'Un travail propre et de bonnes manières', 'Les habilitations, ou l\'envie de les passer'],
    },
    construction: {
      titles: { Carpenter: 'Charpentier', Bricklayer: 'Maçon', 'Construction Worker': 'Manœuvre', 'Site Manager': 'Conducteur de travaux', 'Heavy Equipment Operator': "Conducteur d'engins", Painter: 'Peintre en bâtiment' },
      duties: ['Installer et sécuriser le chantier', 'Lire les plans et mesurer deux fois', 'Travailler en hauteur avec le bon équipement', "S'entendre avec les autres corps de métier", 'Remplir le rapport journalier'],
      needs: ['Une formation du bâtiment ou quelques années de pratique', 'Permis B et mobilité dans la région', 'Bonne condition physique', "Esprit d'équipe"],
    },
    manufacturing: {
      titles: { 'Machine Operator': 'Opérateur de production', 'CNC Machinist': 'Usineur sur commande numérique', Welder: 'Soudeur', 'Assembly Technician': 'Monteur', 'Production Supervisor': "Chef d'équipe production", 'Quality Inspector': 'Contrôleur qualité' },
      duties: ['Régler, conduire et surveiller les machines', 'Contrôler les pièces selon le plan', 'Signaler les arrêts et leur cause', 'Proposer des améliorations', "Passer les consignes à l'équipe suivante"],
      needs: ['Une formation technique ou une expérience en atelier', 'Travail en deux ou trois équipes', 'Un bon coup d\'œil', 'De la régularité'],
    },
    logistics: {
      titles: { 'Warehouse Associate': 'Préparateur de commandes', 'Forklift Operator': 'Cariste', 'Supply Chain Planner': 'Approvisionneur', 'Purchasing Agent': 'Acheteur', 'Warehouse Manager': "Responsable d'entrepôt" },
      duties: ['Réceptionner, contrôler et ranger la marchandise', 'Préparer les commandes au scanner', 'Charger les camions sans que rien ne bouge', 'Compter les stocks et expliquer les écarts'],
      needs: ['De la fiabilité, même à six heures du matin', "Une première expérience en entrepôt est un plus", 'CACES apprécié', 'Horaires en équipe'],
    },
    transport: {
      titles: { 'Truck Driver': 'Chauffeur poids lourd', 'Delivery Driver': 'Chauffeur-livreur', 'Bus Driver': 'Conducteur de bus', Dispatcher: 'Exploitant transport', 'Flight Attendant': 'Agent de bord' },
      duties: ['Conduire en sécurité, sobrement et à l\'heure', 'Vérifier le véhicule avant le départ', 'Arrimer le chargement et tenir les documents', 'Accueillir passagers et clients avec le sourire'],
      needs: ['Le permis du véhicule et la carte conducteur', 'Connaître la région, ou vouloir la connaître', 'De la patience au volant', 'Des horaires variables ne vous font pas peur'],
    },
    hospitality: {
      titles: { Cook: 'Cuisinier', Waiter: 'Serveur', Barista: 'Barista', 'Hotel Receptionist': "Réceptionniste d'hôtel", 'Restaurant Manager': 'Responsable de restaurant', 'Kitchen Porter': 'Plongeur' },
      duties: ['Donner aux clients le sentiment d\'être attendus', 'Préparer votre poste et le laisser propre', 'Travailler main dans la main avec la cuisine, le bar et la réception', "Respecter les règles d'hygiène", 'Prêter main-forte aux banquets'],
      needs: ["Une formation ou une expérience dans l'hôtellerie-restauration", 'Disponibilité le soir et le week-end', 'Le sourire et le pas rapide', 'Une deuxième langue est bienvenue'],
    },
    retail: {
      titles: { 'Sales Associate': 'Vendeur', 'Store Manager': 'Responsable de magasin', Cashier: 'Hôte de caisse', 'Stock Associate': 'Employé libre-service', 'Pharmacy Assistant': 'Conseiller beauté' },
      duties: ['Conseiller les clients et connaître les rayons', 'Tenir la caisse sans erreur', 'Mettre en rayon et étiqueter', 'Traiter les retours avec équité'],
      needs: ['Ponctualité, amabilité et curiosité', "L'expérience de la vente est un plus", 'Disponibilité le samedi', 'Une bonne présentation'],
    },
    education: {
      titles: { 'Primary School Teacher': 'Professeur des écoles', 'Mathematics Teacher': 'Professeur de mathématiques', 'Early Childhood Educator': 'Éducateur de jeunes enfants', 'Special Education Teacher': 'Enseignant spécialisé', Lecturer: 'Maître de conférences' },
      duties: ['Préparer des cours qui parlent à tous', 'Évaluer avec justice et montrer comment progresser', 'Échanger régulièrement avec les parents', 'Participer aux projets de l\'établissement', 'Repérer un enfant qui a besoin d\'aide'],
      needs: ['Le diplôme ou le concours requis', 'Du calme, de la chaleur et une voix qui porte', 'Casier judiciaire vierge', 'Le goût du travail à plusieurs'],
    },
    administration: {
      titles: { 'Administrative Assistant': 'Assistant administratif', 'Executive Assistant': 'Assistant de direction', Receptionist: "Hôte d'accueil", 'Office Manager': 'Office manager' },
      duties: ['Être la première voix que l\'on entend', 'Tenir les agendas et organiser les voyages', 'Rédiger courriers et comptes rendus', 'Classer pour que les autres retrouvent', 'Vérifier les factures et commander les fournitures'],
      needs: ['Formation en secrétariat ou gestion', 'Discrétion et amabilité', 'Maîtrise des tableurs et du traitement de texte', 'Une orthographe sûre'],
    },
    finance: {
      titles: { Accountant: 'Comptable général', 'Accounts Payable Clerk': 'Comptable fournisseurs', 'Financial Analyst': 'Contrôleur de gestion', 'Claims Adjuster': 'Gestionnaire de sinistres' },
      duties: ['Arrêter les comptes du mois et de l\'année', 'Lettrer les comptes et expliquer les écarts', "Préparer les dossiers pour l'audit et l'administration fiscale", 'Conseiller les services avant la dépense'],
      needs: ['Diplôme en comptabilité ou en gestion', 'Connaissance des normes IFRS', 'Excellente pratique d\'Excel, SAP apprécié', 'De la précision jusqu\'en fin de trimestre'],
    },
    'software-engineering': {
      titles: { 'Software Engineer': 'Développeur full stack', 'Backend Engineer': 'Développeur back-end', 'Frontend Engineer': 'Développeur front-end', 'Python Developer': 'Développeur Python', 'Embedded Software Engineer': 'Ingénieur logiciel embarqué', 'QA Engineer': 'Ingénieur test' },
      duties: ['Concevoir, construire et exploiter des services dont d\'autres dépendent', 'Relire le code des autres et faire relire le vôtre', 'Découper les grands changements en petites étapes', 'Écrire des tests qui échouent pour la bonne raison', "Participer à l'astreinte"],
      needs: ['Plusieurs années de développement', 'Une bonne maîtrise de HTTP et des bases relationnelles', 'Des noms clairs et des estimations honnêtes', 'Un anglais technique à l\'aise'],
    },
    engineering: {
      titles: { 'Mechanical Engineer': 'Ingénieur mécanique', 'Electrical Engineer': 'Ingénieur électricité', 'Civil Engineer': 'Ingénieur génie civil', 'Process Engineer': 'Ingénieur procédés', Architect: 'Architecte', 'Energy Engineer': 'Ingénieur énergies renouvelables' },
      duties: ['Concevoir, calculer et dessiner', "Suivre un projet de l'appel d'offres à la réception", 'Régler tolérances et matériaux avec les fournisseurs', 'Préparer des essais et les lire honnêtement'],
      needs: ["Diplôme d'ingénieur ou de technicien supérieur", 'Pratique courante d\'un logiciel de CAO', 'Connaissance des normes', 'Le goût des choses que l\'on touche'],
    },
    sales: {
      titles: { 'Account Executive': 'Commercial', 'Key Account Manager': 'Responsable grands comptes', 'Sales Development Representative': 'Chargé de prospection', 'Real Estate Agent': 'Agent immobilier' },
      duties: ['Trouver les clients que nous pouvons aider', 'Écouter avant de proposer', "Mener les offres jusqu'à la signature", 'Rendre visite aux clients de la région'],
      needs: ['Une expérience de la vente', 'De la constance sans pression', 'Permis B', 'La pratique d\'un CRM'],
    },
    facilities: {
      titles: { Cleaner: "Agent d'entretien", Housekeeper: 'Employé d\'étage', 'Facility Manager': 'Responsable services généraux' },
      duties: ['Nettoyer bureaux, chambres ou parties communes selon le plan', 'Utiliser machines et produits comme il convient', 'Signaler dégâts et stocks vides', 'Travailler seul et avec soin'],
      needs: ['Fiabilité et discrétion', 'Horaires du matin ou du soir', "L'expérience est un plus, nous formons", 'Notions de français'],
    },
  },
};
