import { expect, test } from 'vitest';
import { handedOver } from './handed-over.ts';

const over = (hash: string, search = '') => handedOver({ hash, search });

test('reads the title, place and text from the fragment or the query of an address', () => {
	expect(over('#title=Kite+maker&place=Lima&text=We+fly.%0AYou+sew.')).toEqual({
		title: 'Kite maker',
		place: 'Lima',
		text: 'We fly.\nYou sew.',
	});
	expect(over('', '?text=We+fly+kites&url=https%3A%2F%2Fkites.example')).toEqual({
		title: '',
		place: '',
		text: 'We fly kites',
	});
});

test('reports that only an address was shared, without an advert', () => {
	expect(over('#title=Kite+maker&url=https%3A%2F%2Fkites.example')).toBe('an address alone');
	expect(over('#text=https%3A%2F%2Fkites.example%2F12')).toBe('an address alone');
});

test('does not mistake the id of a section for an advert', () => {
	expect(over('#checks')).toBeNull();
	expect(over('', '?utm_source=kites')).toBeNull();
	expect(over('')).toBeNull();
});
