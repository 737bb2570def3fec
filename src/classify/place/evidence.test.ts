import { expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { Region } from '#domain/vocabulary.ts';
import { parseAdvert } from '../advert.ts';
import { readRemote, remoteLabel } from '../place.ts';
import { decidePlaces } from './where.ts';
import type { PostingWords } from '../reading.ts';

const regions = [Region.parse({ slug: 'europe', label: 'Europe', cased: ['EU'], countries: ['DE'] })];

/** Scope, places and time zones, then each piece of evidence: the rule without its `place/`, where from, the words. */
function read(given: Partial<PostingWords>): string[] {
	const none = {
		title: 'Engineer',
		text: '',
		locations: [],
		workplace: null,
		countryField: null,
		pay: [],
		payText: null,
	};
	const remote = readRemote(parseAdvert({ ...none, ...given }), regions, decidePlaces);
	if (remote === null) return [];
	const { scope, countries, regions: named, timezones, evidence } = remote;
	return [
		[scope, ...countries, ...named, ...(timezones === null ? [] : [timezones])].join(' '),
		...evidence.map(({ rule, from, words }) => `${rule.replace('place/', '')}/${from}: ${words}`),
	];
}

it('reads how and where the work is done, with evidence', () => {
	checkRows<[Partial<PostingWords>, string[]]>(
		[
			[
				{ text: 'You work on site in our Malta office.', workplace: 'remote' },
				[
					'onsite',
					'remote-denied/text: You work on site in our Malta office',
					'workplace-field/field: workplace: remote',
				],
			],
			[
				{ workplace: 'remote', text: 'We are centred around European time zones.' },
				['unspecified We are centred around European time zones', 'workplace-field/field: workplace: remote'],
			],
			[
				{ workplace: 'remote', text: 'You are based in EU time zones.' },
				[
					'region europe You are based in EU time zones',
					'workplace-field/field: workplace: remote',
					'where/text: You are based in EU time zones',
				],
			],
			[
				{
					workplace: 'remote',
					text: 'This position can be performed remotely from multiple countries around the world.',
				},
				['unspecified', 'workplace-field/field: workplace: remote'],
			],
			[
				{ workplace: 'remote', text: 'Work from anywhere in the EU for up to four weeks per year.' },
				['unspecified', 'workplace-field/field: workplace: remote'],
			],
			[
				{ workplace: 'remote', text: 'A remote company with team members across Brazil and the EU.' },
				['unspecified', 'workplace-field/field: workplace: remote'],
			],
			[
				{ workplace: 'remote', text: 'Candidates must possess a valid EU visa and be based in Portugal.' },
				[
					'region PT',
					'workplace-field/field: workplace: remote',
					'where/text: Candidates must possess a valid EU visa and be based in Portugal',
				],
			],
			[
				{ workplace: 'remote', text: 'For US based candidates, the base pay is $90,000.' },
				['unspecified', 'workplace-field/field: workplace: remote'],
			],
			[{}, []],
			[{ locations: [' '] }, []],
			[{ locations: ['Berlin'] }, ['onsite DE', 'location/location: Berlin']],
			[{ locations: ['Germany'] }, []],
			[{ locations: ['Germany'], remoteOnlyBoard: true }, ['region DE', 'location/location: Germany']],
			[{ locations: ['Berlin'], remoteOnlyBoard: true }, ['region DE', 'location/location: Berlin']],
			[
				{ locations: ['Remote'], text: 'This is a hybrid role in Lyon.' },
				['hybrid FR', 'text/text: This is a hybrid', 'location-line/text: Lyon', 'location/location: Remote'],
			],
			[
				{ locations: ['2 Locations'], text: 'USA\nAustin, TX, USA\nYou make kites.' },
				['onsite US', 'location-line/text: Austin, TX', 'location/location: 2 Locations'],
			],
			[{ locations: ['Unsure'], text: 'Join our kite makers in Oslo.' }, ['onsite NO', 'location-line/text: Oslo']],
			[{ remoteOnlyBoard: true }, ['unspecified', 'remote-board/field: board: remote jobs only']],
			[
				{ locations: ['Germany'], text: 'Fully on-site in Oslo.', remoteOnlyBoard: true },
				['onsite DE', 'remote-denied/text: Fully on-site', 'location/location: Germany'],
			],
			[
				{ locations: ['Remote'], title: 'Engineer (Remote, Germany)' },
				['region DE', 'title/title: Engineer (Remote, Germany)'],
			],
			[{ title: 'Engineer (Remote)' }, ['unspecified', 'title/title: Engineer (Remote)']],
			[
				{ title: 'Engineer (Hybrid)', locations: ['Berlin'] },
				['hybrid DE', 'title/title: Engineer (Hybrid)', 'location/location: Berlin'],
			],
			[
				{ title: 'Engineer (On-site)', text: 'This role is fully remote.' },
				['onsite', 'title/title: Engineer (On-site)'],
			],
			[
				{ locations: ['Berlin', 'Remote Germany'], workplace: 'hybrid' },
				['region DE', 'workplace-field/field: workplace: hybrid', 'location/location: Berlin; Remote Germany'],
			],
			[
				{ locations: ['Berlin', 'Paris'], workplace: 'hybrid' },
				['hybrid DE FR', 'workplace-field/field: workplace: hybrid', 'location/location: Berlin; Paris'],
			],
			[
				{ locations: ['Worldwide'], workplace: 'hybrid' },
				['hybrid', 'workplace-field/field: workplace: hybrid', 'location/location: Worldwide'],
			],
			[
				{ locations: ['Paris', 'Berlin [Remote]'] },
				['region DE FR', 'workplace-field/field: workplace: remote', 'location/location: Paris; Berlin [Remote]'],
			],
			[
				{ locations: ['Paris', 'Berlin [hybrid]'] },
				['hybrid DE FR', 'workplace-field/field: workplace: hybrid', 'location/location: Paris; Berlin'],
			],
			[
				{ locations: ['Paris', 'Berlin [On-site]'] },
				['onsite DE FR', 'workplace-field/field: workplace: onsite', 'location/location: Paris; Berlin'],
			],
			[
				{ locations: ['Paris', 'Berlin [onsite]'] },
				['onsite DE FR', 'workplace-field/field: workplace: onsite', 'location/location: Paris; Berlin'],
			],
			[{ locations: ['Paris', 'Berlin [kites]'] }, ['onsite DE FR', 'location/location: Paris; Berlin [kites]']],
			[
				{ locations: ['Paris', 'Berlin [Remote] '] },
				['region DE FR', 'workplace-field/field: workplace: remote', 'location/location: Paris; Berlin [Remote] '],
			],
			[{ locations: ['Paris', 'Berlin [Remote] x'] }, ['region DE', 'location/location: Paris; Berlin [Remote] x']],
			[
				{ locations: ['Berlin[Hybrid]'] },
				['hybrid DE', 'workplace-field/field: workplace: hybrid', 'location/location: Berlin'],
			],
			[{ locations: ['[Hybrid]', 'Berlin'] }, ['hybrid DE', 'location/location: [Hybrid]; Berlin']],
			[
				{ locations: ['Berlin [Hybrid]'], workplace: 'remote' },
				['region DE', 'workplace-field/field: workplace: remote', 'location/location: Berlin [Hybrid]'],
			],
			[{ workplace: 'remote' }, ['unspecified', 'workplace-field/field: workplace: remote']],
			[
				{ workplace: 'remote', countryField: 'PE' },
				['region PE', 'workplace-field/field: workplace: remote', 'country-field/field: PE'],
			],
			[
				{ workplace: 'remote', text: 'You must be based in Peru.' },
				['region PE', 'workplace-field/field: workplace: remote', 'where/text: You must be based in Peru'],
			],
			[
				{ workplace: 'remote', text: 'You must be based in Peru.', locations: ['Germany'] },
				[
					'region PE',
					'workplace-field/field: workplace: remote',
					'where/text: You must be based in Peru',
					'location/location: Germany',
				],
			],
			[
				{ workplace: 'remote', text: 'You must be based in Peru.', locations: ['Berlin'] },
				['region PE', 'workplace-field/field: workplace: remote', 'where/text: You must be based in Peru'],
			],
			[
				{ workplace: 'remote', text: 'You can work from anywhere in the world.' },
				[
					'worldwide',
					'workplace-field/field: workplace: remote',
					'worldwide/text: You can work from anywhere in the world',
				],
			],
			[
				{ workplace: 'remote', text: 'You can work from anywhere in the world.', countryField: 'PE' },
				['region PE', 'workplace-field/field: workplace: remote', 'country-field/field: PE'],
			],
			[
				{ workplace: 'remote', text: 'You can work from anywhere in the world.', locations: ['Berlin'] },
				['region DE', 'workplace-field/field: workplace: remote', 'location/location: Berlin'],
			],
			[
				{ workplace: 'remote', text: 'We match your 401(k).' },
				['region US', 'workplace-field/field: workplace: remote', 'country-sign/text: 401(k)'],
			],
			[
				{ workplace: 'remote', title: 'Engineer (Remote Worldwide)', locations: ['Berlin'] },
				['worldwide', 'workplace-field/field: workplace: remote', 'title/title: Engineer (Remote Worldwide)'],
			],
			[
				{ workplace: 'remote', locations: ['Worldwide'] },
				['worldwide', 'workplace-field/field: workplace: remote', 'location/location: Worldwide'],
			],
			[
				{ workplace: 'remote', title: 'Engineer (Remote, Berlin)' },
				['region DE', 'workplace-field/field: workplace: remote', 'title/title: Engineer (Remote, Berlin)'],
			],
			[
				{ workplace: 'remote', title: 'Engineer (Remote, Germany)', locations: ['Peru'] },
				['region DE', 'workplace-field/field: workplace: remote', 'title/title: Engineer (Remote, Germany)'],
			],
			[
				{ workplace: 'remote', text: 'You must be based in Lima.' },
				['unspecified', 'workplace-field/field: workplace: remote'],
			],
			[
				{ workplace: 'remote', text: 'Based in Texas. You must be located in Texas.' },
				['region US', 'workplace-field/field: workplace: remote', 'where/text: You must be located in Texas'],
			],
			[
				{ workplace: 'remote', text: 'You need working hours that overlap with CET.', locations: ['Remote (UTC+1)'] },
				['unspecified UTC+1', 'workplace-field/field: workplace: remote', 'location/location: Remote (UTC+1)'],
			],
			[
				{ workplace: 'remote', text: 'You need working hours that overlap with CET.' },
				['unspecified You need working hours that overlap with CET', 'workplace-field/field: workplace: remote'],
			],
		],
		(given, expected) => {
			expect(read(given)).toEqual(expected);
		},
	);
});

it('compares the text of an advert for Berlin with its workplace field', () => {
	const texts = [
		...['This is not a remote position.', 'You work in our office three days a week.'],
		...['You must be in the office five days a week.', 'This role is hybrid.', 'This role is fully remote.', ''],
	];
	const readings = texts.map((text) => [
		`“${text}”`,
		...([null, 'remote', 'hybrid', 'onsite'] as const).map((workplace) => {
			const [scope, ...evidence] = read({ text, workplace, locations: ['Berlin'] });
			return `  ${workplace ?? 'no field'}: ${scope}; ${evidence.join('; ')}`;
		}),
	]);
	expect(readings.flat().join('\n')).toMatchInlineSnapshot(`
		"“This is not a remote position.”
		  no field: onsite DE; remote-denied/text: This is not a remote position; location/location: Berlin
		  remote: onsite DE; remote-denied/text: This is not a remote position; workplace-field/field: workplace: remote; location/location: Berlin
		  hybrid: hybrid DE; workplace-field/field: workplace: hybrid; location/location: Berlin
		  onsite: onsite DE; remote-denied/text: This is not a remote position; location/location: Berlin
		“You work in our office three days a week.”
		  no field: hybrid DE; office-days/text: office three days a week; location/location: Berlin
		  remote: hybrid DE; office-days/text: office three days a week; workplace-field/field: workplace: remote; location/location: Berlin
		  hybrid: hybrid DE; office-days/text: office three days a week; location/location: Berlin
		  onsite: hybrid DE; office-days/text: office three days a week; workplace-field/field: workplace: onsite; location/location: Berlin
		“You must be in the office five days a week.”
		  no field: onsite DE; remote-denied/text: in the office five days; location/location: Berlin
		  remote: onsite DE; remote-denied/text: in the office five days; workplace-field/field: workplace: remote; location/location: Berlin
		  hybrid: onsite DE; office-days/text: office five days a week; workplace-field/field: workplace: hybrid; location/location: Berlin
		  onsite: onsite DE; remote-denied/text: in the office five days; location/location: Berlin
		“This role is hybrid.”
		  no field: hybrid DE; text/text: This role is hybrid; location/location: Berlin
		  remote: hybrid DE; text/text: This role is hybrid; workplace-field/field: workplace: remote; location/location: Berlin
		  hybrid: hybrid DE; workplace-field/field: workplace: hybrid; location/location: Berlin
		  onsite: hybrid DE; text/text: This role is hybrid; workplace-field/field: workplace: onsite; location/location: Berlin
		“This role is fully remote.”
		  no field: region DE; text/text: role is fully remote; location/location: Berlin
		  remote: region DE; workplace-field/field: workplace: remote; location/location: Berlin
		  hybrid: region DE; text/text: This role is fully remote; workplace-field/field: workplace: hybrid; location/location: Berlin
		  onsite: region DE; text/text: This role is fully remote; workplace-field/field: workplace: onsite; location/location: Berlin
		“”
		  no field: onsite DE; location/location: Berlin
		  remote: region DE; workplace-field/field: workplace: remote; location/location: Berlin
		  hybrid: hybrid DE; workplace-field/field: workplace: hybrid; location/location: Berlin
		  onsite: onsite DE; workplace-field/field: workplace: onsite; location/location: Berlin"
	`);
});

it.each([
	[{}, 'unknown'],
	[{ locations: ['Berlin (hybrid)'] }, 'hybrid'],
	[{ locations: ['Berlin'] }, 'onsite'],
	[{ locations: ['Remote Worldwide'] }, 'remote-worldwide'],
	[{ locations: ['Remote (US, EU)'] }, 'remote-region:US+europe'],
	[{ locations: ['Remote'] }, 'remote-region:unspecified'],
])('writes the label for %j', (given, label) => {
	const none = {
		title: 'Engineer',
		text: '',
		locations: [],
		workplace: null,
		countryField: null,
		pay: [],
		payText: null,
	};
	expect(remoteLabel(readRemote(parseAdvert({ ...none, ...given }), regions, decidePlaces))).toBe(label);
});
