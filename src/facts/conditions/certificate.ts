import { anyOf, pattern, re } from '#classify/patterns.ts';
import { condition, type Mention } from '../condition.ts';
import { isOfApplicant, isRequired, isWished } from '../qualification.ts';

const issuer = anyOf(
	/AWS|Azure|GCP|Google|Kubernetes|CKA|CKAD|CKS|Terraform|HashiCorp|Databricks|Snowflake|Microsoft|Oracle|Red Hat|RHC\p{L}|Linux|Cisco|CCNA|CompTIA|CISSP|ITIL/u,
	'professional',
	'industry',
	'relevant',
	'cloud',
	'technical',
	'vendor',
);

/** Abbreviations of certificates. */
const certificateName = anyOf(/CKAD?|CKS|RHCE|RHCSA|CCNP|CISSP|OSCP|Security(?=\+)/);

/**
 * A certificate that is named, or whose issuer is. It counts in any section; others count only under “Requirements” or “Nice to
 * have”.
 */
const namedCertificate = pattern(
	'iu',
	re`\b${issuer}\b[^.;\n]{0,40}\bcertif(?:ied|ications?)\b`,
	/\bcertifications? (?:in|such as|like)\b/,
	re`\b${certificateName}\b`,
);

/** Other uses of “certificate”: TLS certificates, training that the employer pays for, a heading … */
const otherCertificate = pattern(
	'iu',
	/\b(?:training (?:and|&) certification(?! (?:such as|in|like))|professional development|upskill|development opportunit\p{L}+)\b/u,
	/\b(?:ssl|tls|digital|secrets?|keys|access|code|process|conformance|metrics?|product|compliance|audits?|systems?|users|training or|licen[cs]es(?! and certifications (?:such|like|in))|health checking)\b[^.;\n]{0,30}\bcertif/,
	/\bcertif\p{L}+,? (?:licen[cs]es|key|management|mgt|maintenance|manager|automation|process|rotation|authorit\p{L}+|seeking)\b/u,
	/\b(?:education(?:al)?|training|licen[cs]\p{L}*|skills|credentials|experience)(?: and\/or|,| &| and| or|\/)? ?(?:professional )?certifications?\b/u,
	/\bcertifications?(?: &| and| or|\/|,) ?(?:training|licen|education|experience|frameworks|standards|skills|maintenance)/,
	/\b(?:lieu|medal)\b|\bif applicable\b|\bstandards and certif/,
	// The certificate is an alternative to a degree.
	/\b(?:degree|bachelor\p{L}*|diploma|ph\.?d)\b[^.;\n]{0,110}(?:\bor|,) (?:an? )?(?:(?:equivalent|comparable|similar|related|relevant|professional|technical|industry) ){0,3}certifi\p{L}+/u,
	/\bcertification (?:requirements|programs?|programmes?|content|costs?|fees|support)\b/,
	/\bhold over\b/,
	/\b(?:learning|courses)\b[^.;\n]{0,40}\bcertifications?\b/,
);

const words = pattern(
	'iu',
	re`\b${issuer}\b[^.;\n]{0,40}\bcertif(?:ied|ications?)\b`,
	// A line that consists of the heading alone does not match.
	/(?<=\p{L}\W{1,3})certifications?\b|\bcertifications?\b(?=[^\n]*\p{L})/u,
	re`\b${certificateName}\b`,
);

const isWish = (mention: Mention): boolean => isWished(mention, mention.words) && !isRequired(mention);
const isAsked = (mention: Mention): boolean =>
	isOfApplicant(mention) &&
	(mention.section === 'nice' || mention.section === 'requirements' || namedCertificate.test(mention.words));
const isDemanded = (mention: Mention): boolean => isAsked(mention) && !isWish(mention);
const isOnlyWished = (mention: Mention): boolean => isAsked(mention) && isWish(mention);

/** Whether the advert asks for certificates, or prefers them. */
export const certificate = condition({
	name: 'certificate',
	order: 50,
	values: {
		certificate: {
			words: words,
			otherMeaning: otherCertificate,
			suits: isDemanded,
		},
		'certificate-wished': {
			words: words,
			otherMeaning: otherCertificate,
			suits: isOnlyWished,
		},
	},
	examples: {
		finds: [
			['An AWS certification is required.', 'certificate'],
			['Kubernetes certifications such as CKA are a plus.', 'certificate-wished'],
			['Relevant certifications (an asset)', 'certificate-wished'],
			['An OSCP is preferred.', 'certificate-wished'],
			['Requirements:\n- Active Security+', 'certificate'],
			['Certificates Required: AWS certifications are a plus', 'certificate-wished'],
			['Requirements\n- SnowPro Core certification', 'certificate'],
			['Requirements\n- A PMP certification is a strong asset.', 'certificate-wished'],
			['Bonus points (nice to have)\n- Kubernetes certifications', 'certificate-wished'],
			['- You fly kites and write it up Nice to Have\n- Kubernetes certifications', 'certificate-wished'],
			['Será um diferencial: certificação ou AWS certification', 'certificate-wished'],
		],
		misses: [
			'AWS certifications paid for by us.',
			'Pay depends on skills and relevant certifications.',
			'You renew TLS certificates in Kubernetes.',
			'Kite school, including certification programs in the cloud.',
			'Cloud training and certification, paid by us.',
			'Our specialists hold over 100 certificates, OSCP among them.',
			'Requirements\n- Education & Certifications',
			'Requirements\n- Experience with certificate management',
			'We hold an ISO certification.',
			'Requirements\n- Education and Professional Certifications',
		],
	},
});
