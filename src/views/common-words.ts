/**
 * Words of plain English by which nobody looks for a subject. They are left out of what is found besides titles, which
 * makes the index smaller; titles are found by all of theirs.
 */
export const COMMON_WORDS = new Set(
  `above abroad accept accepted across act action add added additional afterward ago agree agreed ahead aim aimed alike
  alive allocated allow allowed alone already also amount announced another answered any anyone anything apart applicable
  application apply appointed approached approved april around arrange arrangement arrival aside ask asked asking assistant
  associated association attended august available averaged avoid avoided award away background badly became become bed
  beginning belong below benefit beside best better between blank board booked both bought break bring budget building but
  calendar called came can cannot carry category cause caused century certain certainly chance change changed check checked
  choice choose choosing chose claim class classed clear clearly close closed code come coming common commoner commonest
  company compare compared complete completed completely concrete condition conference connection considered contact content
  contribute control controlled correct corrected count counted course cover covered coverage cut daily dark dashboard data
  date day deal dealt december decide decided decision define definition degree delivery depend described describe designated
  detected device differ difference different differently difficult difficulty direct directed direction discussed divide done
  down drain draw drawn drop due during dust each earlier early easier easily easy either else elsewhere end ended enquiry
  entering entrant equal equipment established estimate estimated even evening event ever every everyone everything exact
  example except excluded existed expected experience explain extended extra fact failing fall falling far faster favour
  february fed feedback feeling feet fell felt few fewer field fifth figure filled find finding fine finished first fit five
  follow followed force ford form formed former formerly forward four fourth framework friday friend full fund funded funding
  further gained gap general get getting give given goe going gone got grade graded great green grew ground group grow grown
  growth guide half hand handed handover happen happened hard harder having head held help helped high higher highest hold
  hour house human hundred idea identification immediate improved improvement improving inadequate incident include included
  including income increase indicator information inner inside instead institution intent interim interview introduction
  invited issued item january join joined joining judge judged july june just keep kept kind knew know known large largely
  larger largest last lasted lasting late later latest lay lead leader learn learned least led left length less let letter
  level lie light like likely limit line lining linked list listed little live lived living local locality locked long longer
  look looked loss lost low lower lowest made main mainly maintain make making manage management manager managing manner many
  march mark marked market mash mass matched matter mature may meal mean meaning meant measure measured meet meeting member
  method middle might minor minus minute miss missed missing mistake mix mixed model moderate monday monitoring month monthly
  more most mostly move moved moving multi multiple must name named nation national nationally near nearby nearly necessary
  need needed neither never new newer newest newly next night nine nobody none nor nose not note nothing notice nought
  november now number occasional occur october off offer offered office officer official often old older oldest one online
  only open opened opposite order ordered organisation organised other otherwise out outcome outside outstanding over overall
  overlap own pace pack page paid panel paper part particle particular partly partner partnership pass passe passed passing
  past pathway pay paying payment peer per percentage perhaps period perman permanent person phone physically picture place
  placed planned planning point pointer possible post pot power present press previous price primary principle print printed
  problem procedure product profile programme progress promised proof proper proved proven provide provided provider provision
  public published purpose put qualified quality quarter question quick quiet quite quoted ran range rank rare rate rather
  rating reach reached read readiness reading ready real really reason receive received reception recommendation recommended
  record recorded red reduction regard regular regularly related relationship relative released reliability remain removed
  renew reopening repeat replacement report reported request require requiring response rest restrict result return returned
  reversed review reviewed ride right rising road roof room rose round rounding routine row rule run running safety said same
  sand saved saw say scale scan schedule scheme score searched second secondary section sector secure see seek seeking seem
  seen self send sent september serious seriously session set settled seven several shared short shorter should show shown
  side sight sign signature signed significant significantly similar simple since site situation six sixteen size skill small
  smaller smallest some someone something sometime soon sounding source south space speak spent spell spend spending split
  spoke spoken spot squad stage stall stand standard star start started starting state stated station statistic statistical
  stay stayed staying step still stood stop stopped straight study sudden sum summary sunday supported sure surrounding system
  table take taken taking target targeted taught team tell ten tenth term text theme themselve then thing think thinking third
  though thought three through throw thursday time today together told too tool toolkit top total touch toward track trend
  tried true try trying tuesday turn turned turnover twice two type under understand unexpected unexpectedly unit united
  unknown until up upper use used user using usual usually value various venue very view visit visited visiting visitor voice
  want warned warning watche watched way web website wednesday week weekend went whatever wherever whether while white whole
  wholly whom whose why wide wider will winter within without wording word work worked working workshop world worse worst
  worthwhile would write written wrong year yearly yes yesterday yet younger youngest zero`.split(/\s+/),
);
