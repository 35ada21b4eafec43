import { describeStorm } from '../../support/storm/vendors/describe-storm.ts';
import { daktelaInAStorm } from './house.ts';

describeStorm(daktelaInAStorm, 8);
