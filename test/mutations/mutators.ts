import type {Mutator} from "./mutator.js";
import {bareNumber} from "./mutators/bareNumber.js";
import {byteOrderMark} from "./mutators/byteOrderMark.js";
import {csvShape} from "./mutators/csvShape.js";
import {deepNesting} from "./mutators/deepNesting.js";
import {dropMember} from "./mutators/dropMember.js";
import {dropToken} from "./mutators/dropToken.js";
import {duplicateKey} from "./mutators/duplicateKey.js";
import {emptyFile} from "./mutators/emptyFile.js";
import {escapedText} from "./mutators/escapedText.js";
import {extremeNumber} from "./mutators/extremeNumber.js";
import {garble} from "./mutators/garble.js";
import {latin1} from "./mutators/latin1.js";
import {lineMutators} from "./mutators/lines.js";
import {nulBytes} from "./mutators/nulBytes.js";
import {millionMembers} from "./mutators/millionMembers.js";
import {nullValue} from "./mutators/nullValue.js";
import {oddText} from "./mutators/oddText.js";
import {otherWhole} from "./mutators/otherWhole.js";
import {packedMutators} from "./mutators/packed.js";
import {placedMutators} from "./mutators/placed.js";
import {prototypeKey} from "./mutators/prototypeKey.js";
import {randomBytes} from "./mutators/randomBytes.js";
import {reformat} from "./mutators/reformat.js";
import {sentinelNumber} from "./mutators/sentinelNumber.js";
import {swapType} from "./mutators/swapType.js";
import {token} from "./mutators/token.js";
import {truncate} from "./mutators/truncate.js";
import {unknownKey} from "./mutators/unknownKey.js";
import {utf16} from "./mutators/utf16.js";
import {xmlBomb} from "./mutators/xmlBomb.js";
import {yamlBomb} from "./mutators/yamlBomb.js";
import {zipMutators} from "./mutators/zip.js";

/** Every way to damage a file; the order decides which case is which. */
export const mutators: Mutator[] = [
  bareNumber,
  byteOrderMark,
  csvShape,
  deepNesting,
  dropMember,
  dropToken,
  duplicateKey,
  emptyFile,
  escapedText,
  extremeNumber,
  garble,
  latin1,
  ...lineMutators,
  nulBytes,
  nullValue,
  oddText,
  otherWhole,
  ...packedMutators,
  ...placedMutators,
  prototypeKey,
  randomBytes,
  reformat,
  sentinelNumber,
  swapType,
  token,
  truncate,
  unknownKey,
  utf16,
  xmlBomb,
  yamlBomb,
  ...zipMutators,
  millionMembers
];
