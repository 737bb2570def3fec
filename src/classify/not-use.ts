import { anyOf, pattern, re } from './patterns.ts';
import type { Hit } from './phrases/found.ts';
import { sentenceAround } from './text/sentences.ts';

/**
 * The tool or cloud is part of founders’ history, the employer’s name, the job board’s own text, or something that the product
 * works with.
 */
const notOfJob = pattern(
	'iu',
	/\bco-?founders? of\b/,
	/\b(?:founded|started|created) by the (?:original )?(?:creators|makers|authors|founders|inventors|team)\b/,
	/\boriginal (?:creators|makers|authors|inventors) of\b/,
	/\boffers for (?:\p{L}+ )?developers\b/u,
	/\b(?:fits?|integrates?|plugs?) (?:seamlessly )?(?:in)?to (?:your |the )?existing tools (?:like|such as)\b/,
);

/** Words after a name that show that it is the employer: “…, a Brightwater company”, “… careers”. */
const behindName = pattern('iu', /^(?:, an? (?:\p{L}+ ){1,2}company\b| (?:careers|product portfolio)\b)/u);

/** Words before a name that show the same: “At Brightwater, we”. */
const atName = /\bAt $/;
const nameGoesOn = /^(?: Inc\.?)?, (?:we|our|you)\b/iu;

/** Next to CUDA and the like, Triton is the programming language for GPU kernels, not the inference server. */
const kernelLanguage = anyOf(/CUDA|HIP|CUTLASS|CuTe|TVM/);
const besideKernels = pattern(
	'i',
	re`\b${kernelLanguage}(?:,|\/)? ?(?:and |or )?Triton\b(?! (?:inference |model )?server|, TensorRT)`,
	re`\bTriton(?:,|\/)? ?(?:and |or )?${kernelLanguage}\b`,
);

/** Whether a tool or cloud is named as something that the job uses. */
export function isOfJob(text: string, { section, at, end }: Pick<Hit, 'section' | 'at' | 'end'>): boolean {
	if (section === null) return true;
	if (text.slice(at, end) === 'Triton' && besideKernels.test(text.slice(Math.max(0, at - 14), end + 20))) return false;
	const after = text.slice(end, end + 40);
	if (behindName.test(after) || (atName.test(text.slice(Math.max(0, at - 4), at)) && nameGoesOn.test(after)))
		return false;
	return !notOfJob.test(sentenceAround(text, at, end));
}
