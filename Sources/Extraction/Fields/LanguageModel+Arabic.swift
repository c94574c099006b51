/// What the words of languages in Arabic script are made of; written by Tools/language-model/train.py.
///
/// The first line names the languages. Each field after it is a feature and a weight per language: a run of letters
/// (`_` is an end of the word), or after `=` a whole word, then `:` and a letter each, `A` … `g` for -16 … 16
/// quarters of ln(share in the language / mean share), `Q` for 0.
let arabicLanguageWeights = #"""
  ar fa ur kk-Arab
  _آ:JVMA _آن:EVHA _أ:VHHA _أن:VHHA _إ:VHHA _إل:VHHA _ا:QRQM _از:EVHJ _اس:EUQK _ال:VHHM _او:ELVA _ای:EUQA _ب:NTOO
  _با:EUHQ _بر:EVHA _به:KVHA _ت:OOSP _تھ:EHVA _ج:IHRU _د:KTOO _در:IVHA _ر:KUPL _را:EVHG _س:MOTQ _سے:EHVA _ش:LUMN
  _شد:EVHA _ع:VHHJ _عل:VHHA _عن:VHHA _ف:VHHG _في:VHHA _ق:SHHT _ك:THHS _ل:UHRD _م:SPQN _من:VHMA _می:ERTA _ن:JSTL
  _نی:EVHA _نے:EHVA _ه:STHA _ها:EVHA _هذ:VHHA _هم:EVHA _و_:EVHA _وہ:EHVA _پ:ESTM _ک:EPUA _کا:EHVA _کر:ETSA
  _که:EVHA _کو:EHVA _کہ:EHVA _کی:EHVA _کے:EHVA _گ:ESSI _ہ:EHVA _ہی:EHVA _ہے:EHVA _ی:ETSA _یہ:EHVA آ:JVMA آن:EVHA
  أ:VHHA أن:VHHA أن_:VHHA إ:VHHA إل:VHHA إلى:VHHA ا:QRPQ ا_:PSRN ار:MMLV از:IUHP از_:EVHF اس:LSPR است:EVHN ال:UMKQ
  او:JLVA اور:EHVA ای:EVPA ای_:EVHA این:EVHA ب:PSPP با:MTHR با_:EVHE بر:JVHB برا:EVHA به:MVHA به_:JVHA ة:VHHA
  ة_:VHHA ت_:QTMM تى:MHHV تھ:EHVA ج:PLQT ح:VKLM خ:SSNA د:PSNQ د_:QUNA در:KVHB در_:EVHA دى:EHHW ذ:VMHA ر:OSPQ
  ر_:NSRN را:OUKO را_:EVHI رای:EVHA رد:OTHQ ز:LTMR ز_:JUKO س:NQQR ست:MTNQ ست_:EVHA سے:EHVA سے_:EHVA ش:OTLQ شد:EVHA
  ع:UINQ عل:VMMA على:VHHA ف:UPKG في:VHHD في_:VHHA ق:SJKT ك:SHHT ل:TLMQ ل_:TPKO لم:VHHN لى:THHS لى_:VHHN م:SQOP
  م_:SSHN ما:RSHQ ما_:STHI من:VHMG من_:VHHA می:ESTA می_:EVHA میں:EHVA ن:RQPQ ن_:SQNP نی:EVHA نے:EHVA نے_:EHVA
  ه:RUHA ه_:PUHA ها:MVHA ها_:NVHA هذ:VHHA هم:EVHA و:QQRP و_:ORSA ود:EVHH ود_:EVHA ور:PHTP ور_:JHVE وہ:EHVA
  وہ_:EHVA ى:OHHV ى_:RHHU ىن:EHHW ي:UHHR ي_:VHHN پ:EQSR پر_:EHVA ک:EQUA ک_:ESTA کا:ELVA کا_:EHVA کر:ETSA کرد:EVHA
  که:EVHA که_:EVHA کو:EHVA کو_:EHVA کہ:EHVA کہ_:EHVA کی:EHVA کی_:EHVA کے:EHVA کے_:EHVA گ:ESQR ں:EHVA ں_:EHVA
  ھ:EHVA ھی:EHVA ھی_:EHVA ہ:EHVA ہ_:EHVA ہی:EHVA ہیں:EHVA ہے:EHVA ہے_:EHVA ۇ:EHHW ۋ:EHHW ی:ESTA ی_:ESTA یا:EPUA
  یا_:EPUA ین:EVLA ین_:EVLA یک:ETSA یک_:ETSA یں:EHVA یں_:EHVA یہ:EHVA یہ_:EHVA ے:EHVA ے_:EHVA ە:EHHW =آن:IVKA
  =آنها:IVKA =أن:VKKA =أو:VKKA =إلى:VKKA =إن:VKKA =از:IVKF =اس:IKVD =است:IVKA =التي:VKKA =الذي:VKKA =اما:IVKA
  =ان:IKVA =اور:IKVA =اپنے:IKVA =اگر:IUPA =این:IVKA =ایک:IKVA =با:IVKD =باید:IVKA =بر:IVKA =برای:IVKA =بعد:SKTA
  =به:IVKA =بود:IVKA =بين:VKKA =بھی:IKVA =تا:IVKJ =تو:IKVC =تک:IKVA =تھا:IKVA =تھی:IKVA =جو:IKVA =خود:IVKA
  =در:IVKA =را:IVKA =رہا:IKVA =ساتھ:IKVA =سال:IVKA =سے:IKVA =شد:IVKA =شود:IVKA =على:VKKA =عن:VKKA =في:VKKA
  =قد:VKKA =كان:VKKA =كانت:VKKA =لا:VKKA =لیے:IKVA =ما:TRKE =مع:VKKA =من:VKKA =می:IVKA =میں:IKVA =نہیں:IKVA
  =نیز:IVKA =نے:IKVA =ها:IVKA =هذا:VKKA =هذه:VKKA =هم:IVKA =هو:VKKA =هي:VKKA =وہ:IKVA =پر:IKVA =پس:IVKA =کا:IKVA
  =کر:IKVA =کرد:IVKA =که:IVKA =کو:IKVA =کہ:IKVA =کہا:IKVA =کی:IKVA =کیا:IKVA =کے:IKVA =گیا:IKVA =ہو:IKVA =ہیں:IKVA
  =ہے:IKVA =یا:IVKA =یک:IVKA =یہ:IKVA
  """#
