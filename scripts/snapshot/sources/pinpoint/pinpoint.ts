import { z } from 'zod';
import {
	advertText,
	Amount,
	firstNonBlank,
	Id,
	pathPart,
	payField,
	places,
	OptionalString,
	optionalStrings,
	workplaceField,
} from '../fields.ts';
import { hostPerBoard, rowsUnder, type Draft, type Source } from '../source.ts';

const Job = z.object({
	id: Id,
	title: z.string(),
	...optionalStrings('url', 'path', 'employment_type_text', 'employment_type', 'description'),
	workplace_type: workplaceField({ remote: 'remote', hybrid: 'hybrid', onsite: 'onsite', on_site: 'onsite' }),
	location: z.object({ name: OptionalString }).nullish(),
	...optionalStrings('compensation', 'compensation_currency', 'compensation_frequency'),
	compensation_minimum: Amount,
	compensation_maximum: Amount,
	compensation_visible: z.boolean().nullish(),
	...optionalStrings('key_responsibilities_header', 'key_responsibilities', 'benefits_header', 'benefits'),
	...optionalStrings('skills_knowledge_expertise_header', 'skills_knowledge_expertise'),
});

export const pinpoint: Source = {
	...hostPerBoard('pinpointhq.com', '/postings.json'),
	rows: rowsUnder('data'),
	posting: Job.transform((job): Draft => {
		const { compensation_minimum: min, compensation_maximum: max, compensation_frequency: frequency } = job;
		const showsPay = job.compensation_visible !== false;
		return {
			key: job.id,
			title: job.title,
			url: firstNonBlank(job.url, job.path) ?? `/postings/${pathPart(job.id)}`,
			locations: places([job.location?.name]),
			workplace: job.workplace_type,
			employmentType: firstNonBlank(job.employment_type_text, job.employment_type),
			pay: showsPay ? payField(min, max, job.compensation_currency, frequency) : [],
			payText: showsPay ? job.compensation : null,
			text: advertText(
				[null, job.description],
				[job.key_responsibilities_header, job.key_responsibilities],
				[job.skills_knowledge_expertise_header, job.skills_knowledge_expertise],
				[job.benefits_header, job.benefits],
			),
		};
	}),
};
