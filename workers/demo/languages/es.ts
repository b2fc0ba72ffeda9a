/** Spanish, as listings in Spain and Mexico are written. */

import type { Phrases } from '../phrases.ts';

export const es: Phrases = {
  about: {
    technology: ['En {company} escribimos software desde {year}. Somos {people} personas, en {city} y en sus casas, y nuestros clientes trabajan en veinte países.'],
    finance: ['{company} cuida los ahorros y los seguros de familias y pequeñas empresas de {city} desde {year}, con palabras claras y cuentas exactas.'],
    healthcare: ['{company} atiende cada año a unos 40.000 pacientes. Con {people} profesionales somos uno de los grandes empleadores de {city}.', 'De la prevención a los cuidados intensivos, {company} reúne en {city} a {people} personas de más de cuarenta países.'],
    care: ['{company} ayuda a las personas de {city} y sus alrededores a vivir como quieren. Somos una entidad sin ánimo de lucro con {people} compañeros.'],
    education: ['{company} enseña en {city} desde {year}: grupos pequeños, buenos libros y mucho aire libre.'],
    public: ['Agua, calles, escuelas, licencias: las {people} personas de {company} trabajan para quienes viven en {city}.'],
    construction: ['{company} construye en {city} y su región desde {year}: viviendas, escuelas, puentes y lo que hay debajo.'],
    manufacturing: ['{company} es una empresa familiar que fabrica en {city} desde {year}. Nuestras piezas están en cocinas, trenes y quirófanos.'],
    logistics: ['{company} mueve cada día unos 90.000 envíos. Para eso hacen falta {people} personas, y quizá usted.'],
    retail: ['{company} empezó en {year} con una tienda en {city}. Hoy son cuarenta, y en todas alguien conoce a los clientes por su nombre.'],
    hospitality: ['{company} recibe huéspedes en {city} desde {year}. Cocinamos con producto fresco y el equipo come junto antes del servicio.'],
    energy: ['{company} da luz y calor a {city}. En 2035 todo será renovable, y en ello trabajan {people} personas.'],
    media: ['{company} cuenta {city} en papel, en antena y en la red. Lo que publicamos se comprueba dos veces.'],
    consulting: ['{company} asesora a empresas, administraciones y asociaciones. Somos {people} personas a las que les gusta hablar claro.'],
    science: ['En {company}, en {city}, buscamos respuestas que tardan años: {people} personas entre investigación, técnica y apoyo.'],
    facilities: ['Oficinas, hospitales, estaciones: {company} los mantiene limpios, seguros y en marcha con {people} personas en torno a {city}.'],
    agriculture: ['{company} trabaja 900 hectáreas cerca de {city}. Tratamos la tierra, los animales y las personas como quien piensa quedarse.'],
    wellness: ['En {company}, en {city}, la gente se regala una hora. Nos la tomamos en serio.'],
  },
  role: [
    'Para reforzar nuestro equipo de {city} buscamos: {title}.',
    'Nuestro equipo de {city} crece y abrimos una nueva plaza: {title}.',
    'Una compañera se jubila y queremos que traspase bien su puesto. Tendrá tiempo para aprender.',
    'Trabajará en un equipo de siete personas, con buen trato y tareas variadas.',
  ],
  headings: {
    duties: ['Funciones', 'Qué hará', 'El puesto'],
    needs: ['Requisitos', 'Qué buscamos', 'Su perfil'],
    offers: ['Ofrecemos', 'Qué ofrecemos', 'Ventajas'],
  },
  skills: ['En el día a día usará {skills}.', 'Valoramos experiencia con {skills}.'],
  and: 'y',
  offers: [
    'Contrato indefinido tras el periodo de prueba',
    'Veintitrés días laborables de vacaciones',
    'Seguro médico privado',
    'Formación dentro del horario',
    'Horario que respeta la vida familiar',
    'Ayuda de comida o comedor propio',
    'Turnos publicados con seis semanas de antelación',
    'Plus de transporte',
    'Apoyo para buscar vivienda si se muda',
    'Paga extra en los años buenos',
  ],
  workplace: {
    ON_SITE: ['El trabajo es presencial en {city}.'],
    HYBRID: ['Trabajamos en modalidad híbrida: dos o tres días a la semana en la oficina de {city} y el resto con teletrabajo.'],
    REMOTE: ['El puesto es totalmente en remoto; nos vemos en persona dos veces al año.'],
  },
  employment: {
    PART_TIME: ['Puesto a tiempo parcial, de 20 a 28 horas semanales.'],
    TEMPORARY: ['Contrato temporal de doce meses por sustitución.'],
    CONTRACTOR: ['Colaboración como autónomo durante seis meses.'],
  },
  closing: [
    '¿Le interesa? Envíenos su currículum; la carta no es necesaria.',
    'Respondemos a cada candidatura en dos semanas.',
    'Valoramos todas las candidaturas sin distinción de edad, origen, género o discapacidad.',
    'Aunque no cumpla todos los puntos, escríbanos.',
  ],
  grades: { INTERN: 'Prácticas: {title}', ENTRY: '{title} junior', SENIOR: '{title} sénior' },
  gender: ['', '', ' (H/M)'],
  families: {
    nursing: {
      titles: { 'Registered Nurse': 'Enfermero', 'Intensive Care Nurse': 'Enfermero de cuidados intensivos', 'Emergency Nurse': 'Enfermero de urgencias', Midwife: 'Matrona', 'Nursing Assistant': 'Auxiliar de enfermería' },
      duties: ['Valorar a los pacientes y planificar sus cuidados', 'Administrar la medicación y vigilar sus efectos', 'Hablar con pacientes y familias con palabras sencillas', 'Registrar los cuidados en el mismo turno', 'Acompañar a estudiantes y a nuevos compañeros', 'Cuidar la higiene también cuando hay prisa'],
      needs: ['Titulación y colegiación en vigor', 'Disponibilidad para turnos de mañana, tarde y noche', 'Empatía y cabeza fría', 'Ganas de trabajar en equipo'],
    },
    healthcare: {
      titles: { Physician: 'Médico internista', 'General Practitioner': 'Médico de familia', Physiotherapist: 'Fisioterapeuta', Pharmacist: 'Farmacéutico', 'Medical Laboratory Technician': 'Técnico de laboratorio clínico', Paramedic: 'Técnico en emergencias sanitarias', 'Medical Assistant': 'Auxiliar de clínica' },
      duties: ['Explorar, tratar y explicar cada paso', 'Llevar historias que otro pueda continuar', 'Participar en sesiones clínicas', 'Coordinarse con enfermería y fisioterapia', 'Hacer guardias, repartidas con justicia'],
      needs: ['Título homologado', 'Buen trato con personas de todas las edades', 'Rigor, también con prisa', 'Interés por la docencia'],
    },
    'social-care': {
      titles: { 'Social Worker': 'Trabajador social', Psychologist: 'Psicólogo', 'Support Worker': 'Auxiliar de ayuda a domicilio', 'Youth Worker': 'Educador social' },
      duties: ['Crear confianza con personas en situaciones difíciles', 'Hacer con ellas un plan y revisarlo', 'Trabajar con familias, escuelas y administraciones', 'Redactar informes justos y útiles'],
      needs: ['Titulación en el ámbito social', 'Paciencia, humor y constancia', 'Certificado de delitos sexuales negativo', 'Carné de conducir valorable'],
    },
    'skilled-trades': {
      titles: { Electrician: 'Electricista', Plumber: 'Fontanero', 'HVAC Technician': 'Técnico frigorista', 'Automotive Technician': 'Mecánico de automóviles', 'Maintenance Technician': 'Técnico de mantenimiento', 'Solar Panel Installer': 'Instalador de placas solares' },
      duties: ['Instalar, probar y entregar en casa del cliente', 'Buscar averías con método y repararlas bien', 'Explicar lo que se ha hecho y lo que cuesta', 'Anotar medidas y material en la tableta', 'Hacer guardia una de cada seis semanas'],
      needs: ['Formación profesional del oficio', 'Carné de conducir B', 'Trabajo limpio y buenos modales', 'La seguridad primero'],
    },
    construction: {
      titles: { Carpenter: 'Carpintero', Bricklayer: 'Albañil', 'Construction Worker': 'Peón de obra', 'Site Manager': 'Jefe de obra', 'Heavy Equipment Operator': 'Operador de maquinaria pesada', Painter: 'Pintor' },
      duties: ['Preparar y asegurar la obra', 'Leer planos y medir dos veces', 'Trabajar en altura con el equipo adecuado', 'Entenderse con los demás oficios', 'Rellenar el parte diario'],
      needs: ['Formación en construcción o años de práctica', 'Disponibilidad para desplazarse por la región', 'Buena forma física', 'Tarjeta profesional o ganas de sacarla'],
    },
    manufacturing: {
      titles: { 'Machine Operator': 'Operario de producción', 'CNC Machinist': 'Tornero CNC', Welder: 'Soldador', 'Assembly Technician': 'Montador', 'Production Supervisor': 'Jefe de turno', 'Quality Inspector': 'Inspector de calidad' },
      duties: ['Preparar, manejar y vigilar máquinas', 'Comprobar piezas según plano', 'Avisar de las paradas y de su causa', 'Proponer mejoras', 'Hacer un buen relevo'],
      needs: ['Formación técnica o experiencia en fábrica', 'Trabajo a dos o tres turnos', 'Buen ojo y sentido técnico', 'Compañerismo'],
    },
    logistics: {
      titles: { 'Warehouse Associate': 'Mozo de almacén', 'Forklift Operator': 'Carretillero', 'Supply Chain Planner': 'Planificador de la cadena de suministro', 'Purchasing Agent': 'Comprador', 'Warehouse Manager': 'Jefe de almacén' },
      duties: ['Recibir, comprobar y colocar mercancía', 'Preparar pedidos con el escáner', 'Cargar camiones sin que nada se mueva', 'Contar existencias y aclarar diferencias'],
      needs: ['Formalidad, también a las seis de la mañana', 'La experiencia en almacén se valora; enseñamos', 'Disponibilidad para turnos', 'Carné de carretillero valorable'],
    },
    transport: {
      titles: { 'Truck Driver': 'Conductor de camión', 'Delivery Driver': 'Repartidor', 'Bus Driver': 'Conductor de autobús', Dispatcher: 'Jefe de tráfico', 'Flight Attendant': 'Auxiliar de vuelo' },
      duties: ['Conducir con seguridad y puntualidad', 'Revisar el vehículo antes de salir', 'Asegurar la carga y llevar los papeles', 'Tratar bien a pasajeros y clientes'],
      needs: ['El permiso del vehículo y el CAP en vigor', 'Conocer la zona o querer conocerla', 'Paciencia en el tráfico', 'Disponibilidad para turnos'],
    },
    hospitality: {
      titles: { Cook: 'Cocinero', Waiter: 'Camarero', Barista: 'Barista', 'Hotel Receptionist': 'Recepcionista de hotel', 'Restaurant Manager': 'Encargado de restaurante', 'Kitchen Porter': 'Ayudante de cocina' },
      duties: ['Hacer que el cliente se sienta esperado', 'Preparar su puesto y dejarlo limpio', 'Trabajar codo con codo con cocina, barra y recepción', 'Cuidar la higiene a la vista de todos', 'Echar una mano en los banquetes'],
      needs: ['Formación o práctica en hostelería', 'Disponibilidad tardes y fines de semana', 'Simpatía y pies ligeros', 'Otro idioma es bienvenido'],
    },
    retail: {
      titles: { 'Sales Associate': 'Dependiente', 'Store Manager': 'Encargado de tienda', Cashier: 'Cajero', 'Stock Associate': 'Reponedor', 'Pharmacy Assistant': 'Óptico' },
      duties: ['Aconsejar a los clientes y conocer el surtido', 'Cobrar sin errores', 'Colocar y marcar el género', 'Atender devoluciones con justicia'],
      needs: ['Amabilidad y puntualidad', 'La experiencia se valora, pero no hace falta', 'Disponibilidad los sábados', 'Buena presencia'],
    },
    education: {
      titles: { 'Primary School Teacher': 'Maestro de primaria', 'Mathematics Teacher': 'Profesor de matemáticas', 'Early Childhood Educator': 'Educador infantil', 'Special Education Teacher': 'Maestro de educación especial', Lecturer: 'Profesor universitario' },
      duties: ['Preparar clases que lleguen a todos', 'Evaluar con justicia y mostrar cómo mejorar', 'Hablar a menudo con las familias', 'Participar en los proyectos del centro', 'Notar cuándo un niño necesita ayuda'],
      needs: ['La titulación exigida', 'Calma, cariño y buena voz', 'Certificado de delitos sexuales negativo', 'Ganas de colaborar'],
    },
    administration: {
      titles: { 'Administrative Assistant': 'Auxiliar administrativo', 'Executive Assistant': 'Asistente de dirección', Receptionist: 'Recepcionista', 'Office Manager': 'Responsable de oficina' },
      duties: ['Ser la primera voz que se oye', 'Llevar agendas y organizar viajes', 'Escribir cartas y actas', 'Archivar para que otros encuentren', 'Revisar facturas y pedir material'],
      needs: ['Formación administrativa', 'Discreción y simpatía', 'Buen manejo de hojas de cálculo', 'Ortografía segura'],
    },
    finance: {
      titles: { Accountant: 'Contable', 'Accounts Payable Clerk': 'Auxiliar contable', 'Financial Analyst': 'Analista financiero', 'Claims Adjuster': 'Tramitador de siniestros' },
      duties: ['Cerrar el mes y explicar las variaciones', 'Conciliar cuentas y aclarar diferencias', 'Preparar la auditoría y los impuestos', 'Asesorar antes de que se gaste'],
      needs: ['Titulación en contabilidad o empresas', 'Conocimiento del plan contable y de las NIIF', 'Excel avanzado; SAP valorable', 'Precisión hasta el final del trimestre'],
    },
    'software-engineering': {
      titles: { 'Software Engineer': 'Desarrollador full stack', 'Backend Engineer': 'Desarrollador backend', 'Frontend Engineer': 'Desarrollador frontend', 'Python Developer': 'Desarrollador Python', 'Mobile Engineer': 'Desarrollador de aplicaciones móviles', 'QA Engineer': 'Ingeniero de pruebas' },
      duties: ['Diseñar, construir y mantener servicios de los que otros dependen', 'Revisar el código de los demás y dejar revisar el suyo', 'Partir los grandes cambios en pasos pequeños', 'Escribir pruebas que fallen por la razón correcta', 'Participar en las guardias'],
      needs: ['Varios años de desarrollo', 'Dominio de HTTP y de bases de datos relacionales', 'Nombres claros y estimaciones honradas', 'Buen nivel de inglés'],
    },
    engineering: {
      titles: { 'Mechanical Engineer': 'Ingeniero mecánico', 'Electrical Engineer': 'Ingeniero eléctrico', 'Civil Engineer': 'Ingeniero de caminos', 'Process Engineer': 'Ingeniero de procesos', Architect: 'Arquitecto', 'Energy Engineer': 'Ingeniero de energías renovables' },
      duties: ['Diseñar, calcular y dibujar', 'Seguir un proyecto desde la licitación hasta la entrega', 'Acordar tolerancias y materiales con proveedores', 'Planificar ensayos y leerlos con honradez'],
      needs: ['Título de ingeniería o formación técnica superior', 'Manejo fluido de un programa de CAD', 'Conocimiento de las normas', 'Gusto por las cosas que se tocan'],
    },
    sales: {
      titles: { 'Account Executive': 'Comercial', 'Key Account Manager': 'Gestor de grandes cuentas', 'Sales Development Representative': 'Captador de clientes', 'Real Estate Agent': 'Agente inmobiliario' },
      duties: ['Encontrar clientes a los que podamos ayudar', 'Escuchar primero y ofrecer después', 'Llevar las ofertas hasta la firma', 'Visitar a los clientes de la región'],
      needs: ['Experiencia en ventas', 'Constancia sin presión', 'Carné de conducir B', 'Manejo de un CRM'],
    },
    facilities: {
      titles: { Cleaner: 'Personal de limpieza', Housekeeper: 'Camarero de pisos', 'Facility Manager': 'Conserje' },
      duties: ['Limpiar oficinas, habitaciones o escaleras según el plan', 'Usar máquinas y productos como corresponde', 'Avisar de daños y de existencias vacías', 'Trabajar con autonomía y a fondo'],
      needs: ['Formalidad y discreción', 'Horario temprano o tardío', 'La experiencia se valora; enseñamos', 'Nociones de español'],
    },
  },
};
