/** Places whose names are ordinary words too, as place keys. */

const keys = (names: string): ReadonlySet<string> => new Set(names.trim().split(/[\s]*,[\s]*/));

/** What is typed may mean the place, and may not: the word keeps its own meaning beside it. */
export const PLACE_OR_WORD: ReadonlySet<string> = keys(
  `nice, reading, mobile, split, surprise, orange, bath, cork, hull, essen, bremen, independence, paradise, delta, turkey,
  jordan, chad, jersey, guinea, mali, georgia, victoria, bay, la, rio, delhi ncr,
  ncr, gta, dmv, rtp, mtv, kl, hamm, lund, merida, 
  chandler, gilbert, gary, garland, troy, salem, concord, temple, waterloo, boulder, providence,
  niger, como, rugby, slough, stoke, poole, crewe, barking, bury, crosby, gap, lens, siena, tours, vienne, 
  sale, fleet, worth, worthing, central, bend, sparks, sunrise, plantation, enterprise, greenfield, golden, paramount`,
);

/** Nobody who types these alone means the place: it takes what it lies in beside it (`Mission, Texas`), or `in` before it. */
export const RARELY_A_PLACE: ReadonlySet<string> = keys(
  `aba, pasto, nis, pilar, edea, oral, metro, man, bender, shaping, vista, bush, mission, bryan, david, save, sur, most, ede, union, una,
  normal, ami, rho, mentor, sama, drama, dig, than, university, sana, goes, plaisir, date, pen, marks, retreat, of, hit, lend, un, deal,
  faaa, come, best, terme, punch, ans, superior, buy, can, green, opportunity, harvey, nan, auch, ob, holiday, manage, pop, alliance,
  converse, begun, adrian, borne, pace, bear, tomar, hook, along, wer, bar, deba, palo, same, ada, sake, sunset, federal, prosper, young,
  parole, humble, sim, peer, much, commerce, industry, security, star, liberty, hope, march, lead, street, wells, ware, battle, sandwich,
  cook, porter, mason, baker, carpenter, driver, cleaner, nurse, singen, sens, die, der, das, des, les, los, las, del, san, santa, saint, st,
  new, old, los, port, lake, park, hill, city, village, beach, north, south, east, west, data, field, fields, home, house, law, farm, care,
  warehouse, service, services, sales, design, media, art, arts, music, sport, sports, energy, finance, bank, web, cloud, test, tests, team,
  senior, junior, manager, director, engineer, developer, assistant, agent, officer, remote, time, part, full, night, day, week, shift, summer,
  spring, winter, java, oracle, base, track, power, social, machine, learning, digital, product, project, program, medical, dental, legal,
  contract, contractor, temporary, intern, volunteer, it, hr, ux, ui, qa, ai, ml, me, in, or, ok, hi, id, as, at, an, no, on, so, we,
  my, if, is, be, by, do, go, he, up, to, bella, nova, alto, villa, campo, carmen, clinton, francis, capital, center, centre, western, eastern, northern, southern, coast, littoral,
  plateau, highlands, highland, midlands, mountain, valley, islands, metropolitan, province, district, border, forest, river, monroe, arnold, henderson,
  lawrence, warren, wayne, howard, logan, marion, norman, allen, carson, decatur, vernon, homer`,
);
