/**
 * Makes V8 finish a search in time linear to the text where going back and forth takes too long (10,000 million steps of `^(a+)+$` over 40
 * letters): patterns come with forms that anybody may drop, and texts from whoever answers. What looks around or back is not helped.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')
