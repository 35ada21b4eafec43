import type { Telephony } from '../../../../src/core/ports.ts';
import type { StormVendor } from './house.ts';

/** The vendor with an adapter that was made worse. */
const withPhone = (vendor: StormVendor, worse: (phone: Telephony) => Telephony): StormVendor => ({
  ...vendor,
  openHouse: (parts) => {
    const house = vendor.openHouse(parts);
    return { ...house, phone: async (ports) => worse(await house.phone(ports)) };
  },
});

/** Its adapter tells of calls only. */
export const deafToChats = (vendor: StormVendor): StormVendor =>
  withPhone(vendor, (phone) => ({
    ...phone,
    listen: (onEvent) =>
      phone.listen((event) => {
        if (!('channel' in event) || event.channel !== 'chat') onEvent(event);
      }),
  }));

/** Its adapter remembers nothing of what an earlier page has seen. */
export const forgetful = (vendor: StormVendor): StormVendor => ({
  ...vendor,
  openHouse: (parts) => {
    const house = vendor.openHouse(parts);
    const memory = { read: () => Promise.resolve(undefined), write: () => Promise.resolve() };
    return { ...house, phone: (ports) => house.phone({ ...ports, memory }) };
  },
});
