/** Spanish, as listings in Spain and Mexico are written. */

import type { Phrases } from '../phrases.ts';
import { esWork } from './es-work.ts';

export const es: Phrases = {
  about: {
    technology: [
      'En {company} escribimos software desde {year}. Somos {people} personas, en {city} y en sus casas, y nuestros clientes trabajan en veinte países.',
    ],
    finance: [
      '{company} cuida los ahorros y los seguros de familias y pequeñas empresas de {city} desde {year}, con palabras claras y cuentas exactas.',
    ],
    healthcare: [
      '{company} atiende cada año a unos 40.000 pacientes. Con {people} profesionales somos uno de los grandes empleadores de {city}.',
      'De la prevención a los cuidados intensivos, {company} reúne en {city} a {people} personas de más de cuarenta países.',
    ],
    care: [
      '{company} ayuda a las personas de {city} y sus alrededores a vivir como quieren. Somos una entidad sin ánimo de lucro con {people} compañeros.',
    ],
    education: ['{company} enseña en {city} desde {year}: grupos pequeños, buenos libros y mucho aire libre.'],
    public: [
      'Agua, calles, escuelas, licencias: las {people} personas de {company} trabajan para quienes viven en {city}.',
    ],
    construction: [
      '{company} construye en {city} y su región desde {year}: viviendas, escuelas, puentes y lo que hay debajo.',
    ],
    manufacturing: [
      '{company} es una empresa familiar que fabrica en {city} desde {year}. Nuestras piezas están en cocinas, trenes y quirófanos.',
    ],
    logistics: ['{company} mueve cada día unos 90.000 envíos. Para eso hacen falta {people} personas, y quizá usted.'],
    retail: [
      '{company} empezó en {year} con una tienda en {city}. Hoy son cuarenta, y en todas alguien conoce a los clientes por su nombre.',
    ],
    hospitality: [
      '{company} recibe huéspedes en {city} desde {year}. Cocinamos con producto fresco y el equipo come junto antes del servicio.',
    ],
    energy: ['{company} da luz y calor a {city}. En 2035 todo será renovable, y en ello trabajan {people} personas.'],
    media: ['{company} cuenta {city} en papel, en antena y en la red. Lo que publicamos se comprueba dos veces.'],
    consulting: [
      '{company} asesora a empresas, administraciones y asociaciones. Somos {people} personas a las que les gusta hablar claro.',
    ],
    science: [
      'En {company}, en {city}, buscamos respuestas que tardan años: {people} personas entre investigación, técnica y apoyo.',
    ],
    facilities: [
      'Oficinas, hospitales, estaciones: {company} los mantiene limpios, seguros y en marcha con {people} personas en torno a {city}.',
    ],
    agriculture: [
      '{company} trabaja 900 hectáreas cerca de {city}. Tratamos la tierra, los animales y las personas como quien piensa quedarse.',
    ],
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
  skills: ['Conocimientos que buscamos: {skills}.', 'En el día a día: {skills}.'],
  more: [
    'No hace falta saberlo todo el primer día. El primer mes alguien trabaja a su lado, el segundo alguien mira de vez en cuando, y a partir del tercero usted decide cuánta ayuda quiere.',
    'Nos enorgullece cuánto tiempo se queda la gente: nueve años de media. Quien se va, a menudo vuelve.',
    'Las decisiones se toman donde se hace el trabajo. Quien ve un fallo puede parar, y quien tiene una idea mejor puede probarla.',
    'El equipo es variado en edad y origen, y se come a las dos. Los nuevos eligen el lugar de la primera excursión.',
  ],
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
  others: ['Trabajarás cada día con otros oficios: {others}.', 'Otras vacantes abiertas en {company}: {others}.'],
  keywords: 'Palabras clave',
  workplace: {
    ON_SITE: ['El trabajo es presencial en {city}.'],
    HYBRID: [
      'Trabajamos en modalidad híbrida: dos o tres días a la semana en la oficina de {city} y el resto con teletrabajo.',
    ],
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
  families: esWork,
};
