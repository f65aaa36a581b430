/**
 * Words of plain English by which nobody looks for a subject. They are left out of what is found besides titles, which
 * makes the index smaller; titles are found by all of theirs.
 */
export const COMMON_WORDS = new Set(
  `above abroad accept accepted across act action add added additional afterward ago agree agreed ahead aim aimed alike
  alive allocated allow allowed almost alone already also although alway amended amount anew announced another answered
  any anyone anything apart applicable application apply appointed approached approaching approved april around arrange
  arrangement arrival arrow aside ask asked asking assessed assistant associated association attended august available
  averaged avoid avoided award away background badly became because become bed beginning begun believable belong below
  benefit beside best better between blank board booked both bought break bring budget building but calendar called
  came can cannot carry category cause caused century certain certainly chance change changed check checked choice
  choose choosing chose cited claim class classe classed clear clearly close closed closely code collected combined
  come coming committed common commoner commonest company comparable compare compared complete completed completely
  concern concerned concrete condition conference connection considered contact content contribute control controlled
  copied correct corrected count counted counting course cover coverage covered current currently cut daily dark
  dashboard data date day deal dealt december decide decided decision decrease define definition degree delivery depend
  describe described designated detected device differ difference different differently difficult difficulty direct
  directed direction discussed divide done double doubtful down drain draw drawn drop due during dust each earlier
  early easier easily easy either elf else elsewhere end ended enquiry entering entrant equal equipment established
  estimate estimated even evening event ever every everyone everything everywhere exact example except excluded exist
  existed existing expect expectation expected experience explain extended extra fact fail failing fall falling far
  faster favour february fed feedback feeling feet fell felt few fewer field fifth figure filled find finding fine
  finished first fit five follow followed forbid force ford form formed former formerly forward four fourteen fourth
  framework friday friend full fund funded funding further future gain gained gap general get getting give given goe
  going gone got grade graded great green grew ground group grow grown growth guide half hand handed handover happen
  happened hard harder hardest hardly having head headed held help helped hide high higher highest hold hour house
  human hundred hypothetical idea identification immediate improved improvement improving inadequate incident include
  included including income incomplete increase independently indicative indicator information informed inner inside
  instead institution integrated intent interim interview introduction invited issued item january join joined joining
  judge judged july june just keep kept key kind knew know known labelled large largely larger largest last lasted
  lasting late later latest latter lay lead leader learn learned least led left length less let letter level lie light
  like likely limit line lining linked list listed little live lived living local locality locked long longer look
  looked looser losing loss lost low lower lowest made main mainly maintain make making manage management manager
  managing manner many march mark marked market mash mass match matched matter mature may meal mean meaning meant
  measure measured meet meeting member mention method middle might million minor minus minute misprint miss missed
  missing mistake mix mixed model moderate monday monitoring month monthly more most mostly move moved moving multi
  multiple must name named nation national nationally near nearby nearly necessary need needed neither never new newer
  newest newly next night nine nobody non none nor nose not note nothing notice nought november now number occasion
  occasional occur october odd off offer offered offering office officer official often old older oldest one online
  only onward open opened opposite order ordered organisation organised other otherwise our out outcome outside
  outstanding over overall overlap own pace pack page paid panel paper part particle particular partly partner
  partnership pass passe passed passing past pathway pay paying payment peer per percentage perhaps period perman
  permanent persistently person phone physically picture place placed planned planning point pointer possible post pot
  power prenature present press previous price primary principle print printed problem procedure product profile
  programme progress promised proof proper proved proven provide provided provider provision provisional public
  published purpose put qualified quality quarter question quick quiet quite quote quoted ran range rank ranked rare
  rate rather rating reach reache reached read readiness reading ready real really reason receive received reception
  recommendation recommended record recorded red reduction regard regular regularly related relationship relative
  released reliability reliable remain removed renew reopening repeat replacement report reported representative
  request require requiring response rest restrict result return returned reversed review reviewed revised ride right
  rising road roof room rose roughly round rounded rounding routine row rule run running safety said same sand saved
  saw say scale scan schedule scheme score searche searched second secondary section sector secure see seek seeking
  seem seen self send sent september serious seriously session set settled seven several shared she short shorter
  should show showed shown shut side sight sign signature signed significant significantly similar simple simpler since
  single site situation six sixteen size skill slight slightly small smaller smallest sold some someone something
  sometime soon sounding source south space speak spell spend spending spent split spoke spoken spot squad stage stall
  stand standard star start started starting state stated station statistic statistical stay stayed staying steady step
  still stood stop stopped straight stray stricter strong study subject sudden sum summary sunday supported sure
  surrounding swapping system table take taken taking target targeted taught team tell ten tenth term text theme
  themselve then these thing think thinking third thirteen though thought thousand three through throw thursday time
  today together told too took tool toolkit top total touch toward track trend tried true try trying tuesday turn
  turned turnover twice two type undated under understand unexpected unexpectedly unit united unknown until up upper
  ups upward use used user using usual usually value various venue verdict very view visit visited visiting visitor
  voice want warned warning watche watched way weak web website wednesday week weekend weighted weighting went whatever
  wherever whether while white whole wholly whom whose why wide wider will winter within without word wording work
  worked working workshop world worse worst worthwhile would write written wrong year yearly yes yesterday yet younger
  youngest yourself zero`.split(/\s+/),
);
