import { expect, test } from 'vitest';
import { readVocabulary } from '#classify/vocabulary.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { placeInHead } from './place-in-head.ts';

const { regions } = readVocabulary(contentFolder);

test.each([
	[
		'Acme\nSan Diego, California, United States of America\nWe build things.',
		'San Diego, California, United States of America',
	],
	['Acme Ltd\n\nToronto, ON\n\nAbout us', 'Toronto, ON'],
	['Longueuil, QC\nAbout us', 'Longueuil, QC'],
	['Brazil', 'Brazil'],
	[
		'Acme\nWe build.\nLocation: Canada. Open to Toronto, Montreal, Vancouver or Remote Canada',
		'Canada. Open to Toronto, Montreal, Vancouver or Remote Canada',
	],
	['Acme\nRemote - Germany\nAbout us', 'Remote - Germany'],
	['Acme\nLondon, England, UK', 'London, England, UK'],
	['Acme · Toronto, ON · 3 weeks ago · Over 100 applicants', 'Toronto, ON'],
	['Acme - Remote - Germany', 'Remote - Germany'],
	['Acme | Remote | Full-time', 'Remote'],
	[
		'Acme\nWe build.\nThe range for this full-time position in the locations of San Francisco, New York is:',
		'San Francisco, New York',
	],
	['Acme\nUne équipe.\nLe poste est basé depuis nos locaux à Paris.', 'Paris'],
	['Acme\nDienstort: Graz\nWir bauen.', 'Graz'],
	['Acme\nRotterdam, South Holland, Netherlands (Hybrid)', 'Rotterdam, South Holland, Netherlands (Hybrid)'],
	['Acme\nShoreditch, East London', 'Shoreditch, East London'],
	['Acme\nSan Francisco Office', 'San Francisco Office'],
	['Acme\n1010 Wien', '1010 Wien'],
	['Acme\nUnited States 35 minutes ago', 'United States'],
	['Acme\nAnywhere - Remote', 'Anywhere - Remote'],
	['Remote\nLocation: Lisbon', 'Location: Lisbon'],
])('finds the place in the first lines of %j', (text, place) => {
	expect(placeInHead(text, regions)).toBe(place);
});

test('finds a town only at the end of a title', () => {
	expect(placeInHead('We build.', regions, 'Data Platform Engineer Toronto')).toBe('Toronto');
	expect(placeInHead('We build.', regions, 'Paris')).toBeNull();
	expect(placeInHead('We build.', regions, 'Engineer, London Stock Exchange')).toBeNull();
});

test.each([
	'We hire in Germany and France.',
	'Acme Germany GmbH\nAbout us',
	'Our team in Berlin builds search.\nYou will report to the office in Madrid.',
	'Location: you may choose Berlin or our office',
	'TL;DR\nID: 21203',
	'a\nb\nc\nd\ne\nf\nToronto, ON',
	'',
])('does not mistake a sentence or an employer for the place: %j', (text) => {
	expect(placeInHead(text, regions)).toBeNull();
});
