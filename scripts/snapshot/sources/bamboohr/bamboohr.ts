import { z } from 'zod';
import { plainText } from '../../decode/plain-text.ts';
import { placeName } from '../advert.ts';
import { firstWords, Id, pathPart, places, Words } from '../fields.ts';
import { ownHost } from '../own-host.ts';
import { sharedCountry } from '../shared-country.ts';
import { loneAdvert, rowsUnder, type Draft, type Source } from '../source.ts';

const Place = z
	.object({ city: Words, state: Words, province: Words, country: Words, addressCountry: Words })
	.partial()
	.nullish();
type Place = z.output<typeof Place>;

const Opening = z.object({
	id: Id,
	jobOpeningName: z.string(),
	employmentStatusLabel: Words,
	location: Place,
	atsLocation: Place,
	isRemote: z.boolean().nullish(),
	locationType: z
		.union([z.string(), z.int()])
		.transform(String)
		.pipe(z.enum(['0', '1', '2']))
		.nullish(),
});
const Advert = z.object({
	result: z.object({
		jobOpening: Opening.omit({ id: true, isRemote: true, jobOpeningName: true }).extend({
			jobOpeningShareUrl: Words,
			jobOpeningStatus: Words,
			description: Words,
			compensation: Words,
			datePosted: Words,
		}),
	}),
});

const workplaces = { '0': 'onsite', '1': 'remote', '2': 'hybrid' } as const;
const { url, ...site } = ownHost('bamboohr.com');

export const bamboohr: Source = {
	name: 'bamboohr',
	...site,
	form: 'json',
	first: (board) => ({ url: url(board, '/careers/list'), accept: 'json' }),
	expects: (page) =>
		z.object({ meta: z.object({ totalCount: z.int() }) }).safeParse(page).data?.meta.totalCount ?? null,
	entries: (page) => {
		if (Advert.safeParse(page).success) throw loneAdvert();
		return rowsUnder('result')(page);
	},
	detail: {
		key: (row) => Opening.pick({ id: true }).safeParse(row).data?.id ?? null,
		title: (row) => Opening.pick({ jobOpeningName: true }).safeParse(row).data?.jobOpeningName ?? null,
		ask: (key, board) => ({ url: url(board, `/careers/${pathPart(key)}/detail`), accept: 'json' }),
	},
	posting: z.object({ row: Opening, detail: Advert.nullish() }).transform(({ row, detail }): Draft => {
		const advert = detail?.result.jobOpening;
		const all = [advert?.location, advert?.atsLocation, row.location, row.atsLocation];
		const place = all.find((one) => named(one) !== '');
		const type = advert?.locationType ?? row.locationType ?? null;
		return {
			key: row.id,
			postingId: row.id,
			title: row.jobOpeningName,
			employer: null,
			url: firstWords(advert?.jobOpeningShareUrl) ?? `/careers/${pathPart(row.id)}`,
			locations: places([named(place)]),
			workplace: type !== null ? workplaces[type] : row.isRemote === true ? 'remote' : null,
			countryField: sharedCountry([place?.addressCountry ?? place?.country ?? null]),
			employmentType: advert?.employmentStatusLabel ?? row.employmentStatusLabel,
			publishedOn: advert?.datePosted,
			updatedOn: null,
			pay: [],
			payText: advert?.compensation ?? null,
			text: plainText(advert?.description ?? ''),
			listed: (advert?.jobOpeningStatus ?? 'Open') === 'Open',
		};
	}),
};

function named(place: Place): string {
	return placeName(place?.city, place?.state, place?.province, place?.addressCountry, place?.country);
}
