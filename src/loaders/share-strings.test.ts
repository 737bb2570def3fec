import { expect, test } from 'vitest';
import { sharingStrings } from './share-strings.ts';

test('leaves values as they are, in lists and objects at any depth', () => {
	const json = '{"id":"a","pay":null,"tools":[{"value":"helm","at":3}],"named":["helm",["a",true]]}';
	expect(sharingStrings()(JSON.parse(json))).toEqual(JSON.parse(json));
});
