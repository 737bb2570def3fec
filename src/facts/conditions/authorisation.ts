import { pattern } from '#classify/patterns.ts';
import { condition } from '../condition.ts';

/** Whether applicants must already be allowed to work in the country. */
export const authorisation = condition({
	name: 'authorisation',
	order: 70,
	values: {
		authorisation: {
			words: pattern(
				'iu',
				/\b(?:authori[sz]ed|eligib(?:le|ility)|legally|entitled|permitted|authori[sz]ation|permit)\b[^.;\n]{0,30}\bto work\b/,
				// A line that consists of the heading alone does not match.
				/(?<!^\W*)\bwork (?:authori[sz]ation|permit)\b(?! (?:sponsorship|support))|^\W*work (?:authori[sz]ation|permit)\b(?=.*\p{L})(?! (?:sponsorship|support))/u,
				/\brights?(?: to (?:live|reside) and|[- ]to[- ]| (?:[\p{L}-]+ ){0,2}to )(?:live and |legally )?work\b(?! (?:from|on|with)\b)/u,
				/\bpermission to work\b|\bwork[- ]authori[sz]ed\b/,
				/\b(?:legally )?authori[sz]ed and (?:\p{L}+ )?(?:based|located|residing|living) in\b/u,
				/\b(?:green card|ead|gc|permanent residen\p{L}+)\b(?: holders)?,? (?:and|or|&) (?:us )?citizens\b/u,
				/\bcitizen(?:s|ship)?,? (?:and |or )?(?:an? )?(?:green card|ead|gc)\b/,
				/\bvalid (?:\p{L}\p{L}+ )?(?:work )?visa\b/u,
			),
			otherMeaning: pattern(
				'iu',
				/(?<!holders[^.;\n]{0,60})\bencouraged to apply\b/,
				/\bwelcome\b[^.;\n]{0,60}\bnot (?:currently |yet )?have the right to work\b/,
				/\bbackground checks?\b[^.;\n]{0,80}\bmay\b[^.;\n]{0,40}\binclude\b/,
				/\bposters?\b|\bclick here\b/,
				/\bchecks?,? (?:including|such as)\b/,
				/\bplease (?:also )?(?:indicate|state|list)\b/,
				/\bverify (?:their )?identity\b/,
				/\bauthori[sz]ation status\b/,
				/\binformation is collected\b/,
				/\bsponsor(?:ing|ship)? (?:(?:an?|any|new|applicants?) ){0,3}for (?:employment|work) authori[sz]ation\b/u,
				/\b(?:other (?:forms?|types?)|another type) of work authori[sz]ation\b/,
				/\b(?:support(?:ing)?|help(?:ing)? with|assist(?:ing)? with) work (?:authori[sz]ation|permits?)\b/,
			),
		},
	},
	examples: {
		finds: [
			['We cannot consider people who do not have the right to work in Peru.', 'authorisation'],
			['You have full rights to work in Peru.', 'authorisation'],
			['You have the right to live and work in Peru.', 'authorisation'],
			['You must be authorised to work in Peru.', 'authorisation'],
			['You have valid work authorization.', 'authorisation'],
			['You have permission to work in Peru.', 'authorisation'],
			['You hold a valid EU visa.', 'authorisation'],
			['You must be authorized and based in Peru.', 'authorisation'],
			['US citizenship or Green Card required', 'authorisation'],
			['You are eligible for a CJIS clearance (which asks for U.S. citizenship or Green Card).', 'authorisation'],
			['Open to all work-authorized candidates.', 'authorisation'],
			['Open to U.S. Citizens and Green Card holders.', 'authorisation'],
		],
		misses: [
			'We welcome people who do not currently have the right to work in Peru.',
			'Background checks may include proof of work authorization.',
			'U.S. Citizens and all who may fly kites in the U.S. are encouraged to apply.',
			'Please indicate the countries in which you have work authorization.',
			'The right tools to work with kites.',
			'We participate in E-Verify to confirm work authorization.',
			'The Right to Work poster is here.',
			'Work authorization:',
			'Background checks, including right to work.',
		],
	},
});
