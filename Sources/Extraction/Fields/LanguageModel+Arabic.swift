/// What the words of languages in Arabic script are made of; written by Tools/language-model/train.py.
///
/// The first line names the languages. Each field after it is a feature and a weight per language: a run of letters
/// (`_` is an end of the word), or after `=` a whole word, then `:` and a letter each, `A` … `g` for -16 … 16
/// quarters of ln(share in the language / mean share), `Q` for 0.
let arabicLanguageWeights = #"""
  ar fa ur kk-Arab
  _آ:JVMA _آن:EVHA _أ:VHHA _أن:VHHA _إ:VHHA _إل:VHHA _ا:QRQM _از:EVHJ _اس:EUQK _ال:VHHM _او:ELVA _ای:EUQA _ب:NTOO
  _با:EUHQ _بر:EVHA _بع:SHTA _به:KVHA _بھ:EHVA _ت:OOSP _تھ:EHVA _ج:IHRU _خ:RUHA _خو:EVHA _د:KTOO _در:IVHA _دی:ESTA
  _ر:KUPL _را:EVHG _س:MOTQ _سے:EHVA _ش:LUMN _شد:EVHA _ع:VHHJ _عل:VHHA _عن:VHHA _ف:VHHG _في:VHHA _ق:SHHT _ك:THHS
  _كا:VHHL _ل:UHRD _لی:EHVA _م:SPQN _مع:VHHA _من:VHMA _می:ERTA _ن:JSTL _نی:EVHA _نے:EHVA _ه:STHA _ها:EVHA _هذ:VHHA
  _هم:EVHA _و:RROP _و_:EVHA _وہ:EHVA _ٴ:EHHW _پ:ESTM _پر:EOUL _ک:EPUA _کا:EHVA _کر:ETSA _که:EVHA _کو:EHVA _کہ:EHVA
  _کی:EHVA _کے:EHVA _گ:ESSI _ہ:EHVA _ہو:EHVA _ہی:EHVA _ہے:EHVA _ی:ETSA _یک:EVHA _یہ:EHVA آ:JVMA آن:EVHA آن_:EVHA
  أ:VHHA أن:VHHA أن_:VHHA إ:VHHA إل:VHHA إلى:VHHA ئ:RHUA ا:QRPQ ا_:PSRN ار:MMLV از:IUHP از_:EVHF اس:LSPR است:EVHN
  ال:UMKQ او:JLVA اور:EHVA ای:EVPA ای_:EVHA این:EVHA ب:PSPP با:MTHR با_:EVHE بر:JVHB بر_:EVHA برا:EVHA بع:SHTA
  بعد:SHTA به:MVHA به_:JVHA بھ:EHVA بھی:EHVA ة:VHHA ة_:VHHA ت_:QTMM تا:LRPS تا_:EVHO تى:MHHV تھ:EHVA تھا:EHVA
  تھی:EHVA ج:PLQT ح:VKLM خ:SSNA خو:EVHA د:PSNQ د_:QUNA در:KVHB در_:EVHA ده:LVHA ده_:EVHA دى:EHHW دی:ESTA ذ:VMHA
  ذا_:VHHA ر:OSPQ ر_:NSRN را:OUKO را_:EVHI رای:EVHA رد:OTHQ رد_:EVHG ز:LTMR ز_:JUKO س:NQQR ست:MTNQ ست_:EVHA
  سے:EHVA سے_:EHVA ش:OTLQ شد:EVHA شد_:EVHA ع:UINQ ع_:VHHA عل:VMMA على:VHHA عن:VHHF عن_:VHHA ف:UPKG في:VHHD
  في_:VHHA ق:SJKT قا:QHMU قد:VHHA قد_:VHHA ك:SHHT كا:VHHO كان:VHHF ل:TLMQ ل_:TPKO لا:SKMS لم:VHHN لى:THHS لى_:VHHN
  م:SQOP م_:SSHN ما:RSHQ ما_:STHI مع:VHHG من:VHMG من_:VHHA می:ESTA می_:EVHA میں:EHVA ن:RQPQ ن_:SQNP ند:NRHT
  نی:EVHA نے:EHVA نے_:EHVA ه:RUHA ه_:PUHA ها:MVHA ها_:NVHA هذ:VHHA هم:EVHA هم_:EVHA و:QQRP و_:ORSA وا:TOQA ود:EVHH
  ود_:EVHA ور:PHTP ور_:JHVE وہ:EHVA وہ_:EHVA ى:OHHV ى_:RHHU ىن:EHHW ي:UHHR ي_:VHHN ٴ:EHHW پ:EQSR پر:EOUL پر_:EHVA
  ک:EQUA ک_:ESTA کا:ELVA کا_:EHVA کر:ETSA کرد:EVHA که:EVHA که_:EVHA کو:EHVA کو_:EHVA کہ:EHVA کہ_:EHVA کی:EHVA
  کی_:EHVA کیا:EHVA کے:EHVA کے_:EHVA ڭ:EHHW گ:ESQR گر:EVNG گر_:EVNA ں:EHVA ں_:EHVA ھ:EHVA ھی:EHVA ھی_:EHVA ہ:EHVA
  ہ_:EHVA ہا:EHVA ہا_:EHVA ہو:EHVA ہو_:EHVA ہی:EHVA ہیں:EHVA ہے:EHVA ہے_:EHVA ۇ:EHHW ۋ:EHHW ی:ESTA ی_:ESTA یا:EPUA
  یا_:EPUA یز:EVHA یز_:EVHA ین:EVLA ین_:EVLA یک:ETSA یک_:ETSA یں:EHVA یں_:EHVA یہ:EHVA یہ_:EHVA یے:EHVA یے_:EHVA
  ے:EHVA ے_:EHVA ە:EHHW ەن:EHHW =آن:IVKA =آنها:IVKA =أن:VKKA =أو:VKKA =إلى:VKKA =إن:VKKA =از:IVKF =اس:IKVD
  =است:IVKA =التي:VKKA =الذي:VKKA =اما:IVKA =ان:IKVA =اور:IKVA =اپنے:IKVA =اگر:IUPA =ایران:IVKA =این:IVKA
  =ایک:IKVA =با:IVKD =باید:IVKA =بر:IVKA =برای:IVKA =بعد:SKTA =به:IVKA =بود:IVKA =بين:VKKA =بھی:IKVA =بین:IVKA
  =تا:IVKJ =تو:IKVC =تک:IKVA =تھا:IKVA =تھی:IKVA =تھے:IKVA =ثم:VKKA =جو:IKVA =حيث:VKKA =خلال:VKKA =خود:IVKA
  =در:IVKA =دیا:IKVA =دیگر:IVKA =را:IVKA =رہا:IKVA =ساتھ:IKVA =سال:IVKA =سے:IKVA =شد:IVKA =شده:IVKA =شما:IVKA
  =شود:IVKA =على:VKKA =عن:VKKA =غير:VKKA =في:VKKA =قبل:VKKA =قد:VKKA =كان:VKKA =كانت:VKKA =كل:VKKA =لا:VKKA
  =لم:VKKA =لیے:IKVA =ما:TRKE =مع:VKKA =من:VKKA =می:IVKA =میں:IKVA =نہیں:IKVA =نیز:IVKA =نیست:IVKA =نے:IKVA
  =ها:IVKA =های:IVKA =هذا:VKKA =هذه:VKKA =هر:IVKA =هم:IVKA =هو:VKKA =هي:VKKA =وقال:VKKA =وہ:IKVA =وی:IVKA
  =پاکستان:IKVA =پر:IKVA =پس:IVKA =کا:IKVA =کر:IKVA =کرد:IVKA =کرده:IVKA =کرنے:IKVA =که:IVKA =کو:IKVA =کہ:IKVA
  =کہا:IKVA =کی:IKVA =کیا:IKVA =کے:IKVA =گفت:IVKA =گیا:IKVA =گے:IKVA =ہو:IKVA =ہی:IKVA =ہیں:IKVA =ہے:IKVA =یا:IVKA
  =یک:IVKA =یہ:IKVA
  """#
