/** Where anybody can have an address: such a domain names no organization. */
const anywhere = new Set(
  `163.com 126.com aol.com bigmir.net centrum.cz email.cz fastmail.com gmail.com googlemail.com i.ua icloud.com inbox.lv
  interia.pl mac.com mail.com mail.ru me.com meta.ua msn.com o2.pl onet.pl pm.me proton.me protonmail.com qq.com
  rediffmail.com seznam.cz t-online.de tutanota.com ukr.net web.de wp.pl zoho.com`.split(/\s+/),
);

/** The same in every country: `yahoo.co.uk`, `gmx.de`. */
const everywhere = /^(?:gmx|hotmail|live|outlook|yahoo|yandex)\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

export const isPublicMail = (domain: string): boolean => anywhere.has(domain) || everywhere.test(domain);
