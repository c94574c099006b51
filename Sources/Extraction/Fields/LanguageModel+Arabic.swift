/// What the words of languages in Arabic script are made of; written by Tools/language-model/train.py.
///
/// The first line names the languages. Each field after it is a feature and a weight per language: a run of letters
/// (`_` is an end of the word), or after `=` a whole word, then `:` and a letter each, `A` … `g` for -16 … 16
/// quarters of ln(share in the language / mean share), `Q` for 0.
let arabicLanguageWeights = #"""
  ar fa ur kk-Arab
  _آ:KVMA _آن:HVKA _أ:VJKA _أن:VJKA _إ:VJKA _إل:VJKA _ا:QRQM _از:HVKJ _اس:HUQK _ال:VJKM _ام:HUOF _ان:LPUK _او:HMVA
  _ای:HUQA _ب:NTOO _با:HUKQ _بر:HVKA _به:LVKA _بھ:HJVA _بی:HVKA _ت:OPSP _تا:HUKR _تھ:HJVA _ج:JJRU _خ:RUKA _خو:HVKA
  _د:LTPO _در:JVKA _دی:HSTA _ر:LTPL _را:HVKG _س:NOTQ _سے:HJVA _ش:MUNN _شد:HVKA _شو:HVKE _ع:VJKJ _عل:VJKA _عن:VJKA
  _ف:VJKG _في:VJKA _ق:SJKT _قد:VJKA _ك:TJKS _كا:VJKL _ل:UJRD _لی:HJVA _م:SPQN _مع:VJKA _من:VJNA _می:HRTA _ن:KRSL
  _نی:HVKA _نے:HJVA _ه:STKA _ها:HVKA _هذ:VJKA _هم:HVKA _و:RRPP _و_:HVKA _وہ:HJVA _ٴ:HJKW _پ:HSSM _پر:HOUL _ک:HPUA
  _کا:HJVA _کر:HTSA _که:HVKA _کو:HJVA _کہ:HJVA _کی:HJVA _کے:HJVA _گ:HSSI _ہ:HJVA _ہو:HJVA _ہی:HJVA _ہے:HJVA
  _ی:HTSA _یک:HVKA _یہ:HJVA آ:KVMA آن:HVKA آن_:HVKA أ:VJKA أن:VJKA أن_:VJKA إ:VJKA إل:VJKA إلى:VJKA ئ:RJTA ا:QRQQ
  ا_:PRRN ار:NMMV از:JUKP از_:HVKF اس:LSPR است:HUKN ال:UMLQ الت:VJKL الم:VJKM او:KMVA اور:HJVA ای:HUPA ای_:HVKA
  این:HVKA ب:PSPP با:MTKR با_:HVKE بر:KVKB بر_:HVKA برا:HVKA به:MVKA به_:KVKA بھ:HJVA بھی:HJVA ة:VJKA ة_:VJKA
  ت:PQQR ت_:QTNM تا:MQPS تا_:HUKO تى:MJKV تھ:HJVA تھا:HJVA تھی:HJVA ث:VJKA ج:PLQT ح:ULMM خ:SSNA خو:HVKA خود:HVKA
  د:PSNQ د_:QTNA دا:NNNU در:LVKB در_:HVKA ده:LVKA ده_:HVKA دى:HJKW دی:HSTA ذ:VNKA ذا:VOKA ذا_:VJKA ر:OSPQ ر_:OSRN
  را:OULO را_:HVKI رای:HVKA رد:OTKQ رد_:HVKG ز:LTMR ز_:KULO س:OQQR ست:MTNQ ست_:HVKA سى:HJKW سے:HJVA سے_:HJVA
  ش:OTMQ شد:HVKA شد_:HVKA شو:HVKF شود:HVKA ص:VJOA ض:VJKA ع:UKNQ ع_:VJKA عل:VMNA على:VJKA عن:VJKF عن_:VJKA ف:UPLG
  في:VJKD في_:VJKA ق:SKLT قا:QJMU قد:VJKA قد_:VJKA ك:SJKT كا:VJKO كان:VJKF ل:TMMQ ل_:TPLO لا:SLNS لم:VJKN لى:TJKS
  لى_:VJKN لی:HOUA م:SQPP م_:SSKN ما:RSKQ ما_:STKI مع:VJKG مع_:VJKA من:VJMG من_:VJKA می:HRTA می_:HVKA میں:HJVA
  ن:RQPQ ن_:SQOP ند:NRKT نی:HVKA نیز:HVKA نے:HJVA نے_:HJVA ه:RUKA ه_:PUKA ها:NVKA ها_:NVKA هذ:VJKA هذا:VJKA
  هم:HVKA هم_:HVKA و:QQRP و_:ORSA وا:TOQA ود:HVKH ود_:HVKA ور:PJTP ور_:KJVE ون:TMMQ ون_:UNNL وہ:HJVA وہ_:HJVA
  ى:OJKV ى_:RJKU ىن:HJKW ي:UJKR ي_:VJKN ٴ:HJKW پ:HQSR پر:HOUL پر_:HJVA ک:HQUA ک_:HSTA کا:HMVA کا_:HJVA کر:HTSA
  کر_:HJVA کرد:HVKA که:HVKA که_:HVKA کو:HJVA کو_:HJVA کہ:HJVA کہ_:HJVA کی:HJVA کی_:HJVA کیا:HJVA کے:HJVA کے_:HJVA
  ڭ:HJKW گ:HSQR گر:HUNG گر_:HVOA ں:HJVA ں_:HJVA ھ:HJVA ھا:HJVF ھا_:HJVA ھی:HJVA ھی_:HJVA ہ:HJVA ہ_:HJVA ہا:HJVA
  ہا_:HJVA ہو:HJVA ہو_:HJVA ہی:HJVA ہیں:HJVA ہے:HJVA ہے_:HJVA ۇ:HJKW ۋ:HJKW ی:HSTA ی_:HSTA یا:HPUA یا_:HPUA
  یز:HVKA یز_:HVKA ین:HVMA ین_:HVMA یک:HTSA یک_:HTRA یں:HJVA یں_:HJVA یہ:HJVA یہ_:HJVA یے:HJVA یے_:HJVA ے:HJVA
  ے_:HJVA ە:HJKW ە_:HJKW ەن:HJKW =آن:LUMA =آنها:LUMA =أن:VMMA =أو:VMMA =إلى:VMMA =إن:VMMA =از:LUMF =اس:LMUE
  =است:LUMA =التي:VMMA =الذي:VMMA =الشعر:VMMA =اما:LUMA =ان:LMUA =اور:LMUA =اپنے:LMUA =اگر:LUPA =ایران:LUMA
  =این:LUMA =ایک:LMUA =با:LUMD =باید:LUMA =بر:LUMA =برای:LUMA =بعد:SMSA =به:LUMA =بود:LUMA =بين:VMMA =بھی:LMUA
  =بین:LUMA =تا:LUMJ =ترامب:VMMA =تو:LMUC =تک:LMUA =تھا:LMUA =تھی:LMUA =تھے:LMUA =ثم:VMMA =جائیں:LMUA =جو:LMUA
  =حيث:VMMA =خلال:VMMA =خود:LUMA =در:LUMA =دیا:LMUA =دیگر:LUMA =دیے:LMUA =را:LUMA =رہا:LMUA =ساتھ:LMUA =سال:LUMA
  =سے:LMUA =شد:LUMA =شده:LUMA =شما:LUMA =شود:LUMA =على:VMMA =عن:VMMA =عند:VMMA =غير:VMMA =في:VMMA =قبل:VMMA
  =قد:VMMA =كان:VMMA =كانت:VMMA =كل:VMMA =كما:VMMA =لا:VMMA =لم:VMMA =لن:VMMA =لیے:LMUA =ما:TRME =مع:VMMA =من:VMMA
  =می:LUMA =میں:LMUA =نتائج:LMUA =نہیں:LMUA =نیز:LUMA =نیست:LUMA =نے:LMUA =ها:LUMA =های:LUMA =هذا:VMMA =هذه:VMMA
  =هر:LUMA =هم:LUMA =هو:VMMA =هي:VMMA =وقال:VMMA =وہ:LMUA =وی:LUMA =پاکستان:LMUA =پر:LMUA =پس:LUMA =پیش:LUMA
  =کا:LMUA =کر:LMUA =کرد:LUMA =کرده:LUMA =کرنے:LMUA =که:LUMA =کو:LMUA =کہ:LMUA =کہا:LMUA =کی:LMUA =کیا:LMUA
  =کے:LMUA =گفت:LUMA =گیا:LMUA =گے:LMUA =ہو:LMUA =ہی:LMUA =ہیں:LMUA =ہے:LMUA =یا:LUMA =یک:LUMA =یہ:LMUA
  """#
