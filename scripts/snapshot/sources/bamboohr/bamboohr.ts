import { z } from 'zod';
import { plainText } from '#plain-text/plain-text.ts';
import {
	firstNonBlank,
	Id,
	pathPart,
	placeName,
	places,
	sharedCountry,
	OptionalString,
	optionalStrings,
	workplaceField,
} from '../fields.ts';
import { numberAt, hostPerBoard, rowsUnder, rowsUnlessSingleAdvert, type Draft, type Source } from '../source.ts';

const Place = z
	.object(optionalStrings('city', 'state', 'province', 'country', 'addressCountry'))
	.partial()
	.nullish();
type Place = z.output<typeof Place>;

const Opening = z.object({
	id: Id,
	jobOpeningName: z.string(),
	employmentStatusLabel: OptionalString,
	location: Place,
	atsLocation: Place,
	isRemote: z.boolean().nullish(),
	locationType: Id.nullish().pipe(workplaceField({ 0: 'onsite', 1: 'remote', 2: 'hybrid' })),
});
const Advert = z.object({
	result: z.object({
		jobOpening: Opening.omit({ id: true, isRemote: true, jobOpeningName: true }).extend({
			...optionalStrings('jobOpeningShareUrl', 'jobOpeningStatus', 'description', 'compensation', 'datePosted'),
		}),
	}),
});

const site = hostPerBoard('bamboohr.com', '/careers/list');

export const bamboohr: Source = {
	...site,
	expects: (page) => numberAt(page, 'meta', 'totalCount'),
	rows: rowsUnlessSingleAdvert(['result', 'jobOpening'], rowsUnder('result')),
	detail: {
		key: 'id',
		title: 'jobOpeningName',
		request: (key, board) => ({ url: `${site.base(board) ?? ''}/careers/${pathPart(key)}/detail` }),
	},
	posting: z.object({ row: Opening, detail: Advert.nullish() }).transform(({ row, detail }): Draft => {
		const advert = detail?.result.jobOpening;
		const all = [advert?.location, advert?.atsLocation, row.location, row.atsLocation];
		const place = all.find((candidate) => nameOf(candidate) !== '');
		const workplace = advert?.locationType ?? row.locationType;
		return {
			key: row.id,
			title: row.jobOpeningName,
			url: firstNonBlank(advert?.jobOpeningShareUrl) ?? `/careers/${pathPart(row.id)}`,
			locations: places([nameOf(place)]),
			workplace: workplace ?? (row.isRemote === true ? 'remote' : null),
			countryField: sharedCountry([place?.addressCountry ?? place?.country]),
			employmentType: advert?.employmentStatusLabel ?? row.employmentStatusLabel,
			publishedOn: advert?.datePosted,
			payText: advert?.compensation ?? null,
			text: plainText(advert?.description),
			listed: (advert?.jobOpeningStatus ?? 'Open') === 'Open',
		};
	}),
};

function nameOf(place: Place): string {
	return placeName(place?.city, place?.state, place?.province, place?.addressCountry, place?.country);
}
