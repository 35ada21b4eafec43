import { NavPage } from '../ui/nav/nav-page.tsx';
import { ShownNumber } from '../ui/shown-number.ts';
import { createCustomer } from '../zaf/customer.ts';
import { createLookup } from '../zaf/lookup.ts';
import { draw, useStore } from './draw.tsx';
import { numberReader } from './number-reader.ts';
import type { Place } from './place.ts';
import { joinDesk } from './join-desk.ts';

/** The page behind the app's icon in Zendesk's navigation. */
export async function runNavBar(place: Place): Promise<void> {
  const { actions, view, rest } = await joinDesk(place);
  const lookup = createLookup(rest);
  const readCustomer = createCustomer(rest);
  const Screen = () => <NavPage view={useStore(view)} actions={actions} lookup={lookup} readCustomer={readCustomer} />;
  const shownNumber = numberReader(place.settings.defaultCountry);
  draw(
    place.client,
    <ShownNumber.Provider value={shownNumber}>
      <Screen />
    </ShownNumber.Provider>,
  );
}
