/** Queries in German, French, Spanish, Dutch and Swedish: inflected, feminine, in the plural, with and without accents. */
import type { Wish } from '../rules.ts';
import type { Queries, Query } from './queries.ts';

const inLanguage =
  (language: string) =>
  (text: string, wish: Wish): Query => [text, { language, ...wish }];
const de = inLanguage('de');
const fr = inLanguage('fr');
const es = inLanguage('es');
const nl = inLanguage('nl');
const sv = inLanguage('sv');

export const LANGUAGES: Queries = {
  'other languages': [
    de('Krankenschwester', { occupation: 'nurse' }),
    de('Pflegefachkräfte', { occupation: 'nurse' }),
    de('Softwareentwicklerin', { occupation: 'software' }),
    de('Software Entwickler München', { occupation: 'software', place: 'munich' }),
    de('Buchhalterin', { occupation: ['accounting-clerk', 'accountant'] }),
    de('Verkaeuferin Teilzeit', { occupation: 'sales-associate', employmentType: 'PART_TIME' }),
    de('Koch in Hamburg', { occupation: 'cook', place: 'hamburg' }),
    de('LKW-Fahrer', { occupation: 'truck-driver' }),
    de('Elektriker Freiburg', { occupation: 'electrician', place: 'freiburg' }),
    fr('infirmière', { occupation: 'nurse' }),
    fr('infirmieres paris', { occupation: 'nurse', place: 'paris' }),
    fr('développeuse full stack', { occupation: 'software' }),
    fr('comptable', { occupation: ['accountant', 'accounting-clerk'] }),
    fr('electricien strasbourg', { occupation: 'electrician', place: 'strasbourg' }),
    fr('vendeuse temps partiel', { occupation: 'sales-associate', employmentType: 'PART_TIME' }),
    fr("chef d'équipe production", { phrase: 'chef d equipe production' }),
    es('enfermera', { occupation: 'nurse' }),
    es('enfermeros madrid', { occupation: 'nurse', place: 'madrid' }),
    es('camareras', { occupation: 'waiter' }),
    es('desarrollador de software', { occupation: 'software' }),
    es('medico de familia', { occupation: 'gp' }),
    es('mecanico sevilla', { occupation: 'mechanic', place: 'seville' }),
    nl('verpleegkundigen', { occupation: 'nurse' }),
    nl('magazijnmedewerker utrecht', { occupation: 'warehouse', place: 'utrecht' }),
    nl('software ontwikkelaar', { occupation: 'software' }),
    nl('vrachtwagenchauffeurs', { occupation: 'truck-driver' }),
    nl('leerkracht basisschool', { occupation: 'teacher' }),
    sv('sjuksköterskor', { occupation: 'nurse' }),
    sv('sjukskoterska stockholm', { occupation: 'nurse', place: 'stockholm' }),
    sv('systemutvecklare', { occupation: 'software' }),
    sv('lagerarbetare', { occupation: 'warehouse' }),
    sv('lärare', { occupation: ['teacher', 'other-teacher'] }),
  ],
};
