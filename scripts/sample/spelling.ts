// Stems on which British and American spelling differ in our sentences, the British one first.
const pairs: readonly (readonly [string, string])[] = [
	['rganis', 'rganiz'],
	['ptimis', 'ptimiz'],
	['uantis', 'uantiz'],
	['tilis', 'tiliz'],
	['erialis', 'erializ'],
	['ormalis', 'ormaliz'],
	['ersonalis', 'ersonaliz'],
	['seudonymis', 'seudonymiz'],
	['rioritis', 'rioritiz'],
	['atalogue', 'atalog'],
	['odelling', 'odeling'],
	['abelling', 'abeling'],
	['abelled', 'abeled'],
	['rtefact', 'rtifact'],
	['ehaviour', 'ehavior'],
	['avour', 'avor'],
	['entres', 'enters'],
	['entre', 'enter'],
	['istil ', 'istill '],
	['licence', 'license'],
];
const british = new RegExp(pairs.map(([stem]) => stem).join('|'), 'g');
const american = new Map<string, string>(pairs);

/** Our sentences are written with British spelling; an American employer’s adverts get American spelling. */
export function spell(text: string, isBritish: boolean): string {
	return isBritish ? text : text.replace(british, (stem) => american.get(stem) ?? stem);
}
