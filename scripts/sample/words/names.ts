/** Halves of invented names: small birds, herbs and hedge plants; words for places. */
export const fronts: readonly string[] = [
	...['Bramble', 'Tansy', 'Otter', 'Curlew', 'Damson', 'Yarrow', 'Puffin', 'Teasel', 'Lapwing', 'Sorrel', 'Dunlin'],
	...['Fennel', 'Pebble', 'Bilberry', 'Wagtail', 'Medlar', 'Comfrey', 'Sandpiper', 'Mallow', 'Plover', 'Quince'],
	...['Burdock', 'Linnet', 'Campion', 'Redstart', 'Reedling', 'Whinchat', 'Hornbeam', 'Siskin', 'Betony', 'Fieldfare'],
	...[
		'Loosestrife',
		'Dotterel',
		'Trefoil',
		'Whimbrel',
		'Larchling',
		'Goldcrest',
		'Cowslip',
		'Avocet',
		'Bracken',
		'Nuthatch',
	],
	...['Speedwell', 'Turnstone', 'Pimpernel', 'Greylag', 'Woodruff', 'Pipit', 'Marjoram', 'Gadwall', 'Harebell'],
	...['Oystercatcher', 'Chervil', 'Bullfinch', 'Samphire', 'Moorhen', 'Lovage', 'Treecreeper', 'Borage', 'Wigeon'],
	...['Figwort', 'Stonechat', 'Hyssop', 'Garganey', 'Toadflax', 'Bittern', 'Selfheal', 'Ptarmigan', 'Angelica'],
	...['Chiffchaff', 'Knapweed', 'Guillemot', 'Bedstraw', 'Kittiwake', 'Mugwort', 'Brambling', 'Vetch', 'Sanderling'],
];

export const backs: readonly string[] = [
	...['thwaite', 'garth', 'wick', 'mere', 'combe', 'stow', 'holm', 'rigg', 'croft', 'fold', 'lathe', 'staithe', 'howe'],
	...[
		'ness',
		'beck',
		'worth',
		'haugh',
		'wold',
		'slade',
		'toft',
		'keld',
		'hythe',
		'shaw',
		'den',
		'stead',
		'gill',
		'lea',
	],
	...['carr', 'syke', 'bourne', 'scar'],
];

/** Second words; the first row goes with the first round of names, each later row with one further round. */
export const seconds: readonly (readonly string[])[] = [
	['', '', '', '', ' Labs', ' Systems', ' Works', ' Analytics'],
	[' Data'],
	[' Software'],
	[' Digital'],
	[' Technologies'],
	[' Logic'],
	[' Robotics'],
	[' Health'],
	[' Networks'],
	[' Instruments'],
	[' Research'],
	[' Group'],
];
