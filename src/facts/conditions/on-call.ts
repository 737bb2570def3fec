import { pattern } from '#classify/patterns.ts';
import { condition } from '../condition.ts';

/** Words that make on-call a duty, even under the heading “Nice to have”. */
const takesPart = pattern(
	'iu',
	/\b(?:participat\p{L}*|(?:take|taking) part|(?:are|be) on[- ]call|requir\p{L}+|ability|involves|will be|act as)\b/u,
);

/** Whether the job includes on-call duty. */
export const onCall = condition({
	name: 'on-call',
	order: 10,
	values: {
		'no-on-call': {
			words: pattern(
				'iu',
				// “No on-call in the first year” implies on-call later, so it does not match.
				/\bno (?:\p{L}+ )?on[- ]call\b(?![^.;\n]*\b(?:otherwise|first|year|training|holidays|until)\b)/u,
				/\bon[- ]call (?:duty |work |rotation )?is not (?:required|expected|needed|part)\b/,
				/(?:\b(?:without|not be|not do|never)|n[’']t (?:do|have|expect|require|run)) (?:any |an? |24\/7 )?on[- ]call\b/,
			),
		},
		'on-call': {
			words: pattern(
				'iu',
				/(?<!\btime )\bon[- ]?call\b(?! (?:with|tool|platform|system|software|experience|product|management|burden|load|fatigue|tasks|reliability|health|readiness|playbooks?|procedures|assistance|tools|agents?|engineers\b))/,
				/\b(?:pager|stand-?by) (?:rotation|rota|duty|shifts?)\b/,
				/\b(?:out[- ]of|off|after)[- ]hours (?:support|rota|cover)/,
				/\b24[/x]7(?:[/x]365)? (?:[\p{L}-]+ )?(?:rotation|rota)\b/u,
			),
			otherMeaning: pattern(
				'iu',
				/(?<!\b(?:developer|customer|user|employee) )\b(?:experience|expertise|familiar\p{L}*|knowledge|background|track record)\b(?!(?! participating)[^.;\n]{0,80}\b(?:participat|willing|able|join|rotat(?:e|ing) in))[^.;\n]{0,80}\bon[- ]?call\b/u,
				/\b(?:simplif\p{L}+|reduc\p{L}+|improv\p{L}+|minimi[sz]\p{L}+|eliminat\p{L}+) (?:[\p{L}’'-]+ ){0,4}on[- ]?call\b/u,
				/\b(?:establish|design|defin|build|develop|shap|implement)\p{L}* (?:(?!participat)[\p{L}’'&-]+ ){0,5}on[- ]?call (?:standards|rotations?|schedules?|tool\p{L}*)\b/u,
				/(?<!\bparticipat[^.;\n]{0,40})\bon[- ]?call (?:practices|processes|culture|operations|scheduling)\b/u,
				/\bso on[- ]call\b/,
			),
			suits: ({ words, section }) => section !== 'nice' || takesPart.test(words),
		},
	},
	examples: {
		finds: [
			['You take part in our on-call rota, one week in six.', 'on-call'],
			['There is no on-call duty.', 'no-on-call'],
			['No on-call in the first year.', 'on-call'],
			['You are the on-call engineer one week in six.', 'on-call'],
			['You join the oncall rotation.', 'on-call'],
			['The goal of on-call is not to fight fires.', 'on-call'],
			['Participate in an oncall rotation.', 'on-call'],
			['Off-hours support as needed.', 'on-call'],
			['We care for developer experience: all engineers are on call.', 'on-call'],
			['Nice to have:\nYou participate in on-call.', 'on-call'],
			['We don’t do on-call.', 'no-on-call'],
			['You are part of a 24/7 support rotation.', 'on-call'],
			['You take part in the on\u2011call rota.', 'on-call'],
		],
		misses: [
			'You write runbooks with which on-call engineers find their way.',
			'Experience with on-call rotations is useful.',
			'Our agents simplify on-call tasks.',
			'You own on-call readiness.',
			'Experience with on-call rotations in the wild.',
			'Experience running services with an on-call rotation.',
			'You reduce the noise of our on-call rotations.',
			'Nice to have:\nOn-call operations',
			'You shape our on-call practices.',
			'A proven track record of making kites, including on-call ownership',
			'We hire regardless of citizenship, degree in anything, or on-call habits.',
		],
	},
});
