import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { Region } from '#domain/vocabulary.ts';
import { readLocation, type LocationReading } from './location.ts';
import { readTitlePlace } from './title.ts';

const regions = [Region.parse({ slug: 'europe', label: 'Europe', cased: ['EU'], countries: ['DE'] })];

/** The scope, `-` where there is none, with countries and regions, the time zones in quotes. */
const summaryOf = ({ scope, countries, regions: named, saysHow, timezones }: LocationReading): string =>
	[
		...[scope ?? '-', ...countries, ...named],
		...(saysHow ? ['says-how'] : []),
		...(timezones === null ? [] : [`“${timezones}”`]),
	].join(' ');

describe('a location', () => {
	it('gives the workplace and the place', () => {
		checkRows(
			[
				['Remote', 'unspecified says-how'],
				['Remote Worldwide', 'worldwide says-how'],
				['Worldwide, Remote', 'worldwide says-how'],
				['Worldwide', 'worldwide'],
				['Anywhere', 'worldwide says-how'],
				['Remote, Anywhere', 'worldwide says-how'],
				['Remote - Anywhere in Germany', 'region DE says-how'],
				['Germany, Worldwide', '- DE'],
				['Remote Worldwide (Germany)', 'worldwide DE says-how'],
				['Worldwide; Berlin', 'onsite DE'],
				['Worldwide; Remote Berlin', 'worldwide DE says-how'],
				['Remote (US)', 'region US says-how'],
				['Remote US; Berlin', 'region US says-how'],
				['Berlin; Remote', 'region DE says-how'],
				['Berlin or Remote', 'region DE says-how'],
				['Remote or Berlin', 'region DE says-how'],
				['Berlin or Hybrid', 'hybrid DE says-how'],
				['San Francisco, Remote (USA)', 'region US says-how'],
				['San Francisco, Remote (here)', 'region US says-how'],
				['Remote within the UK, Germany or Ireland', 'region DE GB IE says-how'],
				['Remote Germany or Ireland', 'region DE IE says-how'],
				['Remote Germany or Berlin', 'region DE says-how'],
				['Remote Germany | Ireland', 'region DE IE says-how'],
				['Remote Berlin | Ireland', 'region DE says-how'],
				['Remote or Ireland', 'region IE says-how'],
				['Hybrid Germany or Ireland', 'hybrid DE IE says-how'],
				['US / UK / Canada - Remote', 'region CA GB US says-how'],
				['US; UK / Canada - Remote', 'region CA GB says-how'],
				['Berlin / Canada - Remote', 'region CA says-how'],
				['US / Remote Canada', 'region CA says-how'],
				['Portugal or Spain (remote)', 'region ES PT says-how'],
				['Lisbon or Spain (remote)', 'region ES says-how'],
				['EU/UK remote', 'region GB europe says-how'],
				['Hybrid', 'hybrid says-how'],
				['Berlin (hybrid)', 'hybrid DE says-how'],
				['Remote/Hybrid', 'hybrid says-how'],
				['Berlin; Hybrid Paris', 'hybrid DE FR says-how'],
				['On-site', 'onsite says-how'],
				['Berlin on-site', 'onsite DE says-how'],
				['Remote or on-site', 'hybrid says-how'],
				['Berlin', 'onsite DE'],
				['Germany', '- DE'],
				['Germany, France', 'region DE FR'],
				['Germany; France', 'region DE FR'],
				['Germany, Berlin', 'onsite DE'],
				['Europe', 'region europe'],
				['Singapore', 'onsite SG'],
				['Hong Kong', 'onsite HK'],
				['Monaco', 'onsite MC'],
				['Germany (CET)', 'region DE “CET”'],
				['CET', 'unspecified “CET”'],
				['UTC+1 to UTC+3', 'unspecified “UTC+1 to UTC+3”'],
				['US (ET)', 'region US “ET”'],
				['Ledgewood', 'onsite'],
				['Ledgewood Upon Tyne', 'onsite'],
				['ledgewood', '-'],
				['the Ledgewood', 'onsite'],
				['Ledgewood with kites', '-'],
				['A B C D E F G', '-'],
				['R&D', '-'],
				['n/a', '-'],
				['N/A', '-'],
				['TBD', '-'],
				['Various', '-'],
				['Various locations', '-'],
				['3 locations', '-'],
				['Multiple Locations', '-'],
				['12345', '-'],
				['', '-'],
				['Worldwide, except the US', 'unspecified says-how'],
				['Remote, excluding Germany', 'unspecified says-how'],
				['Remote outside of Germany', 'unspecified says-how'],
				['Remote Europe (not available in Germany), France', 'region FR says-how'],
				['Taiwan, Province of China', '- TW'],
				['Virgin Islands, British', '- VG'],
				['Virgin Islands, U.S.', '- VI'],
				["Korea, Democratic People's Republic of", '- KP'],
				['Congo, The Democratic Republic of the', '- CD'],
				['US-Seattle; CA-Toronto; CA-Remote', 'region CA says-how'],
			],
			(text, expected) => {
				expect(summaryOf(readLocation(text, regions))).toBe(expected);
			},
		);
	});

	it('is returned with its reason', () => {
		checkRows(
			[
				['Remote Worldwide', 'the location says worldwide'],
				['Remote (US)', 'the location says remote and names where'],
				['Remote', 'the location says remote and names no place'],
				['Berlin (hybrid)', 'the location says hybrid'],
				['Berlin on-site', 'the location says office'],
				['CET', 'the location names only time zones'],
				['Ledgewood', 'a place, and no word on remote work'],
				['Berlin', 'a place, and no word on remote work'],
				['Germany', 'a country, and no word on remote work'],
				['Germany, France', 'whole countries or regions are listed as the place of work'],
				['n/a', 'no place is named'],
			],
			(text, why) => {
				expect(readLocation(text, regions).why).toBe(why);
			},
		);
	});

	it('is read up to 6000 characters', () => {
		expect(summaryOf(readLocation(`${'kite '.repeat(1190)}Remote Peru`, regions))).toBe('region PE says-how');
		expect(summaryOf(readLocation(`${'kite '.repeat(1200)}Remote Peru`, regions))).toBe('-');
	});
});

it('reads workplace and place only from the part of a title about them', () => {
	checkRows(
		[
			['Engineer', null],
			['Engineer (Remote)', 'unspecified'],
			['Engineer [Remote]', 'unspecified'],
			['Engineer (Remote, Germany)', 'region DE'],
			['Engineer (Kites) Remote Germany', 'region DE'],
			['Engineer Remote (Germany)', 'region DE'],
			['Engineer Remote(Germany)', 'region DE'],
			['Engineer - Germany Remote', 'region DE'],
			['Engineer – Germany Remote', 'region DE'],
			['Engineer | Remote Germany | ML', 'region DE'],
			['Engineer, Germany Remote, ML', 'region DE'],
			['Engineer @ Remote Germany', 'region DE'],
			['Engineer • Remote Germany', 'region DE'],
			['Engineer- Remote Germany', 'region DE'],
			['Engineer -Remote Germany', 'region DE'],
			['Engineer-Remote Germany', 'region DE'],
			['Engineer - Remote - Colombia', 'region CO'],
			['Engineer - Remote - Berlin', 'region DE'],
			['Engineer - Remote - Berlin - Colombia', 'region CO DE'],
			['Engineer - Remote: Colombia - Costa Rica', 'region CO CR'],
			['Engineer - Remote Colombia - Costa Rica - Kites - Peru', 'region CO CR'],
			['Engineer - Remote Colombia - Costa Rica Kites', 'region CO'],
			['Engineer - Remote Colombia - costa rica', 'region CO'],
			['Engineer - Remote Colombia - Peru and Chile', 'region CO'],
			['Engineer - Remote ML', 'unspecified'],
			['Engineer - Remote US', 'region US'],
			['Engineer - Remote UK', 'region GB'],
			['Engineer - Remote EU', 'region europe'],
			['Engineer - Remote, ML', 'unspecified'],
			['Engineer (Hybrid)', 'hybrid'],
			['Engineer (Hybrid, Berlin)', 'hybrid DE'],
			['Engineer, On-site', 'onsite'],
			['Engineer, remote sensing', null],
			['Engineer, hybrid cloud', null],
			['Engineer, remote sensing (Remote)', 'unspecified'],
			['Engineer (remote; Germany), Berlin', 'region DE'],
			['Remote', 'unspecified'],
			['REMOTE', 'unspecified'],
		] as const,
		(title, expected) => {
			const reading = readTitlePlace(title, regions);
			expect(reading && summaryOf({ ...reading, saysHow: false })).toBe(expected);
		},
	);
});
