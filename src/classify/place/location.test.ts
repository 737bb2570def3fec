import { beforeAll, describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import type { Region } from '#domain/vocabulary.ts';
import { readVocabulary } from '../vocabulary.ts';
import { parseLocation } from './location.ts';
import { contentFolder } from '#site-config/site-folder.ts';

let regions: Region[];
beforeAll(async () => {
	({ regions } = readVocabulary(contentFolder));
});

/** `scope countries regions`, each list joined by `+`. */
function read(text: string): string {
	const { scope, countries, regions: slugs } = parseLocation(text, regions);
	return [scope, countries.join('+'), slugs.join('+')].filter((part) => part !== '').join(' ');
}

describe('parseLocation', () => {
	it('reads where remote work is allowed', () => {
		checkRows(
			[
				['Remote (US)', 'region US'],
				['US-Remote', 'region US'],
				['U.S. Remote', 'region US'],
				['Remote, USA (Pacific Time Zone (PST) preferred)', 'region US'],
				['Remote - US (ET)', 'region US'],
				['Remote (ET)', 'unspecified'],
				['Remote (EST/CST)', 'unspecified'],
				['Remote (PT)', 'region PT'],
				['Union européenne', 'region eu'],
				['Bavaria, DE', 'onsite DE'],
				['Remote - Bavaria, DE', 'region DE'],
				['Bengaluru, Karnataka, IN', 'onsite IN'],
				['CA-Toronto; CA-Remote', 'region CA'],
				['CA-San Francisco; CA-Remote', 'region US'],
				['Remote - Germany (Central European Time)', 'region DE'],
				['Remote - Europe (UK time)', 'region europe'],
				['Remote (European time zones)', 'region europe'],
				['Lyon, France (télétravail partiel)', 'hybrid FR'],
				['Remote - Texas; Remote - Ohio', 'region US'],
				['Remote - TX, FL, GA', 'region US'],
				['Remote US - must reside in CA, NY or WA', 'region US'],
				['Remote (anywhere in the US)', 'region US'],
				['Remote - US, CA or LATAM', 'region CA+US latam'],
				['US-Seattle; US-Remote; CA-Toronto; CA-Remote', 'region CA+US'],
				['Remote: Canada, United States', 'region CA+US'],
				['Remote - United Kingdom/Ireland', 'region GB+IE'],
				['US / Canada - Remote', 'region CA+US'],
				['US | Canada - Remote', 'region CA+US'],
				['US / UK / Canada - Remote', 'region CA+GB+US'],
				['Remote - US / Canada', 'region CA+US'],
				['New York, NY / US / Canada - Remote', 'region CA+US'],
				['Berlin / Remote (US)', 'region US'],
				['Portugal or Spain (remote)', 'region ES+PT'],
				['Dublin or Remote within the UK, Germany or Austria', 'region AT+DE+GB'],
				['BR / AR / CL / CO / Remote (BR; AR; CL; CO)', 'region AR+BR+CL+CO'],
				['Remote India', 'region IN'],
				['Homeoffice, Deutschland', 'region DE'],
				['Tel Aviv-Jaffa, IL, (Remote)', 'region IL'],
				['Kitebury, England, UK', 'onsite GB'],
				['Upper Kitebury, Germany', 'onsite DE'],
				['Nationwide, United Kingdom', 'unspecified GB'],
				['Unsure', 'unspecified'],
				['Télétravail, France', 'region FR'],
				['Teletrabajo - España', 'region ES'],
				['Remoto, México', 'region MX'],
				['TELECOMMUTE Graz, Styria, Austria', 'region AT'],
				['Home based - Americas; Office based - London, UK', 'region americas'],
				['Brazil (Remote-First)', 'region BR'],
				['Argentina,Chile,Peru', 'region AR+CL+PE'],
				['🇵🇹 Remote', 'region PT'],
				['POL - Remote', 'region PL'],
				['Remote (must live in OR, WA or ID)', 'region US'],
				['Deutschlandweit remote', 'region DE'],
				['フルリモート 大阪', 'region JP'],
				['Remote (US & Canada)', 'region CA+US'],
				['Remote (US) & Canada', 'region CA+US'],
				['Remoto (Chile) y Colombia', 'region CL+CO'],
				['Remote (France) et Belgique', 'region BE+FR'],
				['Homeoffice (Deutschland) und Österreich', 'region AT+DE'],
				['Remoto (Brasil) e Portugal', 'region BR+PT'],
				['Chile y/o Colombia remoto', 'region CL+CO'],
				['Remote (Spain) & Trinidad and Tobago', 'region ES+TT'],
				['Remote: Bosnia and Herzegovina', 'region BA'],
			],
			(text, expected) => {
				expect(read(text)).toBe(expected);
			},
		);
	});

	it('reads a city of each country', () => {
		const cities = {
			...{ US: 'Denver', CA: 'Calgary', MX: 'Monterrey', CR: 'Heredia', PA: 'Panama City', GT: 'Guatemala City' },
			...{ SV: 'San Salvador', HN: 'Tegucigalpa', NI: 'Managua', DO: 'Santo Domingo', JM: 'Kingston', PR: 'San Juan' },
			...{ BR: 'Curitiba', AR: 'Rosario', CO: 'Medellín', CL: 'Valparaíso', PE: 'Arequipa', EC: 'Quito' },
			...{ UY: 'Montevideo', PY: 'Asunción', BO: 'La Paz', VE: 'Caracas', GB: 'Leeds', IE: 'Galway', DE: 'Bremen' },
			...{ FR: 'Lyon', ES: 'Zaragoza', PT: 'Porto', IT: 'Verona', NL: 'Veldhoven', BE: 'Vilvoorde', LI: 'Vaduz' },
			...{ LU: 'Luxembourg City', CH: 'Zürich', AT: 'Wien', SE: 'Västerås', NO: 'Trondheim', DK: 'Odense' },
			...{ FI: 'Tampere', IS: 'Reykjavík', EE: 'Tartu', LV: 'Riga', LT: 'Vilnius', PL: 'Łódź', CZ: 'Praha' },
			...{ SK: 'Žilina', HU: 'Szeged', RO: 'Timișoara', BG: 'Varna', GR: 'Thessaloniki', CY: 'Paphos', MT: 'Valletta' },
			...{ HR: 'Zagreb', SI: 'Maribor', RS: 'Belgrade', BA: 'Tuzla', MK: 'Skopje', ME: 'Podgorica', AL: 'Tirana' },
			...{ XK: 'Pristina', MD: 'Chișinău', UA: 'Odessa', BY: 'Minsk', RU: 'Moscow', GE: 'Tbilisi', AM: 'Yerevan' },
			...{ AZ: 'Baku', KZ: 'Astana', UZ: 'Tashkent', TR: 'İzmir', IL: 'Tel-Aviv', AE: 'Sharjah', SA: 'Riyadh' },
			...{ QA: 'Doha', KW: 'Kuwait City', BH: 'Manama', JO: 'Amman', LB: 'Beirut', EG: 'Giza', MA: 'Tangier' },
			...{ TN: 'Tunis', DZ: 'Algiers', NG: 'Port Harcourt', GH: 'Kumasi', KE: 'Nairobi', TZ: 'Njombe', UG: 'Kampala' },
			...{ RW: 'Kigali', ET: 'Addis Ababa', BI: 'Bujumbura', MW: 'Lilongwe', SN: 'Dakar', CI: 'Abidjan' },
			...{ CM: 'Yaoundé', ZA: 'Stellenbosch', ZM: 'Lusaka', ZW: 'Harare', IN: 'Pune', PK: 'Rawalpindi', BD: 'Dhaka' },
			...{ LK: 'Colombo', NP: 'Kathmandu', CN: 'Shenzhen', HK: 'Kowloon', TW: 'Taipei', JP: 'Osaka', KR: 'Seoul' },
			...{ SG: 'Singapore City', MY: 'Petaling Jaya', TH: 'Phuket', VN: 'Saigon', ID: 'Yogyakarta', PH: 'Taguig' },
			...{ AU: 'Brisbane', NZ: 'Wellington' },
		};
		checkRows(Object.entries(cities), (country, city) => {
			expect(read(city)).toBe(`onsite ${country}`);
		});
	});

	it('reads regions', () => {
		checkRows(
			[
				['EMEA Remote', 'region emea'],
				['Remote (EU only)', 'region eu'],
				['DACH (remote)', 'region dach'],
				['Remote - Eastern Europe', 'region cee'],
				['Remote - LATAM', 'region latam'],
				['Remote North America', 'region north-america'],
				['Anywhere (Latin America)', 'region latam'],
				['Remote - Europe Timezone', 'region europe'],
				['Remote Hybrid,Remote,Europe,UK', 'region GB europe'],
				['Europe, South America', 'region europe+south-america'],
				['Remote (🇨🇭/🇪🇺)', 'region CH eu'],
				['EU/UK remote', 'region GB eu'],
				['Anywhere in LATAM', 'region latam'],
				['EMEA only', 'region emea'],
			],
			(text, expected) => {
				expect(read(text)).toBe(expected);
			},
		);
	});

	it('distinguishes worldwide from no place at all', () => {
		checkRows(
			[
				['Remote, Worldwide', 'worldwide'],
				['Remote/Worldwide', 'worldwide'],
				['Global - Remote', 'worldwide'],
				['Anywhere in the world', 'worldwide'],
				['Work from anywhere', 'worldwide'],
				['Remote', 'unspecified'],
				['Fully remote (UTC-8 to UTC+5.5)', 'unspecified'],
				['Remote or In-Office', 'hybrid'],
				['N/A', 'unspecified'],
				['-', 'unspecified'],
				['NA', 'unspecified'],
				['3 Locations', 'onsite'],
				['Remote OK', 'unspecified'],
				['Remote (Anywhere in the', 'unspecified'],
			],
			(text, expected) => {
				expect(read(text)).toBe(expected);
			},
		);
	});

	it('distinguishes office, hybrid and remote', () => {
		checkRows(
			[
				['Hybrid - Leeds', 'hybrid GB'],
				['Denver, CO / Hybrid', 'hybrid US'],
				['Plovdiv, Bulgaria – In-Office Hybrid', 'hybrid BG'],
				['Híbrido, São Paulo', 'hybrid BR'],
				['Remote Hybrid, Oslo', 'hybrid NO'],
				['Reno, NV (Hybrid) or Remote', 'region US'],
				['Boise, ID - Remote; Reno, NV - Hybrid', 'region US'],
				['Hybrid,Serbia - Remote', 'region RS'],
				['Onsite - Tulsa, OK', 'onsite US'],
				['Not remote - Austin', 'onsite US'],
				['Remote: no, Austin', 'onsite US'],
				['Remote: NO', 'region NO'],
				['REMOTE: NO', 'onsite NO'],
				['REMOTE-friendly office in Oslo, 4 days', 'hybrid NO'],
				['Remote - Ireland, Northern', 'region GB'],
				['Remote Sensing Lab, Tucson', 'onsite US'],
				['Semi-remote, Lyon', 'hybrid FR'],
				['Remote Fridays, Dublin', 'hybrid IE'],
				['Remote 1 day a week, Oslo', 'hybrid NO'],
				['Remote on Fridays, Oslo', 'hybrid NO'],
				['Remote twice a week, Oslo', 'hybrid NO'],
				['Remote (2 days per week), Oslo', 'hybrid NO'],
				['Occasional remote, Oslo', 'hybrid NO'],
				['80% remote, Oslo', 'hybrid NO'],
				['100% remote, Norway', 'region NO'],
				['Remote after 2 years', 'hybrid'],
				['Remote in the first month', 'onsite'],
				['Temporarily remote, Oslo', 'onsite NO'],
				['Remote not possible, Ghent', 'onsite BE'],
				['Remote, not available in Belgium', 'unspecified'],
				['Remote (no)', 'onsite'],
				['ONSITE (remote interviews)', 'onsite'],
				['Remote, IN', 'region IN'],
				['Remote - CA', 'region CA'],
				['100% Home-Office (DE)', 'region DE'],
				['Remote, CO', 'unspecified'],
				['Remote - Mexico, Missouri', 'region US'],
				['Remote - Macedonia, Ohio', 'region US'],
				['Remote - No', 'onsite'],
				['Remote Desktop Support, Lagos', 'onsite NG'],
				['London Office', 'onsite GB'],
				['Nagoya, Japan', 'onsite JP'],
				['北京', 'onsite CN'],
				['Lyon (2 jours de télétravail)', 'hybrid FR'],
				['Madrid, 3 days/week in the office', 'hybrid ES'],
				['Utrecht (2 dagen thuis)', 'hybrid NL'],
				['Oslo (5 days in office)', 'onsite NO'],
				['REMOTE IN POLAND', 'region PL'],
			],
			(text, expected) => {
				expect(read(text)).toBe(expected);
			},
		);
	});

	it('decides names that several places share', () => {
		checkRows(
			[
				['Atlanta, Georgia', 'onsite US'],
				['Georgia', 'onsite'],
				['Remote (Georgia)', 'unspecified'],
				['Remote - Congo', 'unspecified'],
				['Remote - Congo-Brazzaville', 'region CG'],
				['Remote - Congo, Republic of the', 'region CG'],
				['Tbilisi, Georgia', 'onsite GE'],
				['Armenia, Georgia, Kazakhstan', 'region AM+GE+KZ'],
				['New Mexico', 'onsite US'],
				['Cambridge', 'onsite GB'],
				['Cambridge, MA', 'onsite US'],
				['Paris, TX', 'onsite US'],
				['Dublin, OH', 'onsite US'],
				['London, ON', 'onsite CA'],
				['Vancouver, WA', 'onsite US'],
				['Berlin, DE', 'onsite DE'],
				['Wilmington, DE', 'onsite US'],
				['Bangalore, IN', 'onsite IN'],
				['Gary, IN', 'onsite US'],
				['Bogotá, CO', 'onsite CO'],
				['Denver, CO', 'onsite US'],
				['Buenos Aires, AR', 'onsite AR'],
				['Panama City Beach, FL', 'onsite US'],
				['Panama City, Panama', 'onsite PA'],
				['Remote (Rotterdam, ZH, NL; Paris, IDF, FR)', 'region FR+NL'],
				['New York 🗽', 'onsite US'],
				['Washington, D.C.', 'onsite US'],
				['San José, Costa Rica', 'onsite CR'],
				['Northern Ireland', 'unspecified GB'],
				['Lebanon, NH', 'onsite US'],
				['SEA, NYC or Remote (US)', 'region US'],
				['Remote - SEA', 'region southeast-asia'],
				['Remote - NA, LATAM', 'region latam+north-america'],
				['Canada West Coast', 'unspecified CA'],
				['Remote - West Coast', 'region US'],
				['Taiwan, Province of China', 'unspecified TW'],
				['Virgin Islands, British', 'unspecified VG'],
				['Chad, Congo, the Democratic Republic of the, Gabon', 'region CD+GA+TD'],
				['Hong Kong SAR China', 'onsite HK'],
				['Beirut, Lebanon', 'onsite LB'],
				['St. Louis, Panama City Beach', 'onsite US'],
				['West Jordan, Utah', 'onsite US'],
				['Medellín, Antioquia, CO', 'onsite CO'],
				['United States', 'unspecified US'],
				['Singapore', 'onsite SG'],
				['Kraków, Poland', 'onsite PL'],
			],
			(text, expected) => {
				expect(read(text)).toBe(expected);
			},
		);
	});

	it('distinguishes a workplace from an item of a list', () => {
		checkRows(
			[
				['hybrid,Remote', 'hybrid'],
				['Hyderabad/Bangalore, Remote/Hybrid', 'hybrid IN'],
				['Bonn, Germany; Hybrid (On-site & Remote)', 'hybrid DE'],
				['Leeds, Home office (partial)', 'hybrid GB'],
				['Almost anywhere within the country of employment', 'unspecified'],
				['Rosario, Santa Fe, Argentina (remote)', 'region AR'],
				['Remote Hybrid,Remote,Sweden', 'region SE'],
				['Remote, Global Services, India', 'region IN'],
				['Lagos, Nigeria,Remote Worldwide,Spain', 'worldwide ES+NG'],
			],
			(text, expected) => {
				expect(read(text)).toBe(expected);
			},
		);
	});
});

describe('a location that excludes countries by name', () => {
	it('does not include the whole world or region', () => {
		checkRows(
			[
				['Remote - EMEA ex UK', 'unspecified'],
				['Remote (no US citizens)', 'unspecified'],
				['LATAM only, no Brazil', 'unspecified'],
				['Remote, all countries save Germany', 'unspecified'],
				['Remote - EU (ohne Deutschland)', 'unspecified'],
				['Remote Europe hors France', 'unspecified'],
				['Remote: UK — sorry, no Ireland', 'region GB'],
				['Remote - Europe (non-EU)', 'unspecified'],
				['Remote - no travel, Germany', 'region DE'],
				['Oslo, NO - Remote', 'region NO'],
				['Remote worldwide except Cuba', 'unspecified'],
				['Global (excluding China)', 'unspecified'],
				['Worldwide except USA, Canada', 'unspecified'],
				['Anywhere but Cuba', 'unspecified'],
				['Worldwide, no US', 'unspecified'],
				['Not Germany', 'unspecified'],
				['Remote (non-US)', 'unspecified'],
				['Anywhere (US excluded)', 'unspecified'],
				['Worldwide apart from Belarus', 'unspecified'],
				['Global - US not eligible', 'unspecified'],
				['Europe (except UK)', 'unspecified'],
				['Remote EMEA, excluding Germany', 'unspecified'],
				['Remote (Spain or Portugal); Worldwide except Cuba', 'region ES+PT'],
				['Remote - US (except California)', 'region US'],
				['Worldwide (except weekends)', 'worldwide'],
			],
			(text, expected) => {
				expect(read(text)).toBe(expected);
			},
		);
	});
});
