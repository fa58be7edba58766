import { allFakers } from '@faker-js/faker'
import { foldName } from '../../geoparse/fold.ts'

/** SCOWL's size up to which a word counts as common: 50 holds what an educated writer uses, without names. */
const SIZES = [10, 20, 35, 40, 50]
const DIALECTS = ['english', 'american', 'british']
/** Locales of which faker has given names in Latin script, and whose bearers stand in the news. */
const LOCALES =
  'en en_AU en_GB en_IN en_NG en_ZA de de_CH fr fr_BE es es_MX it nl pt_BR pt_PT sv nb_NO da fi pl cs_CZ hu ro tr az hr sr_RS_latin sl_SI lv ku_kmr_latin id_ID vi yo_NG zu_ZA'.split(
    ' ',
  )
/** Given names of the Arab world, Iran and their neighbours in their usual Latin spellings, which faker lacks. */
const ARABIC_AND_PERSIAN =
  'Abbas Abdallah Abdul Abdulaziz Abdullah Abdulrahman Abolfazl Adel Adnan Ahmad Ahmed Akram Akbar Alaa Ali Alireza Amin Amir Ammar Anwar Asaad Asghar Ashraf Ayad Ayman Aziz Bashar Bassam Bassem Behzad Bilal Dawood Ebrahim Ehsan Esmail Fadel Fadhil Faisal Falih Farhad Faris Farzad Faruq Fatima Fouad Fuad Ghassan Habib Hadi Hafez Haider Hakim Hamad Hamed Hamid Hamza Haroun Hasan Hashim Hassan Hatem Haydar Hayder Hisham Hossein Husain Husayn Hussain Hussein Ibrahim Imad Imran Iskandar Ismail Iyad Jaafar Jabbar Jafar Jalal Jamal Jamil Javad Jawad Kadhim Kamal Karim Kareem Kazem Khaled Khalid Khalil Latif Layla Leila Mahdi Mahmoud Mahmud Majid Malik Mansour Maryam Masoud Massoud Mehdi Mohamad Mohamed Mohammad Mohammed Mohsen Moqtada Mostafa Muammar Muhammad Muhammed Muhsin Muneer Munir Muqtada Murtada Musa Mustafa Nabih Nabil Nader Naim Najib Nasser Nawaf Nizar Nouri Omar Osama Othman Qais Qasem Qasim Qassem Rafiq Rahim Rami Rashid Reza Riad Riyadh Rostam Ruhollah Saad Sabah Sadiq Saeed Safa Said Salah Saleh Salem Salim Salman Samir Sami Sayed Sayyid Selim Shakir Shibl Soleiman Suleiman Tahir Talal Talib Tariq Tarek Umar Usama Wael Wahid Walid Waleed Wissam Yahya Yasser Yassin Younis Yousef Yusuf Zaid Zayd Zainab Zaki Zeinab Ziad Ziyad Aisha Amal Amira Amna Anas Asma Aya Aziza Bahaa Bayan Basma Dalal Dalia Dina Diyaa Duaa Fadi Fadwa Farah Farida Fawzi Ghada Ghazi Hala Hana Hanan Hazem Hiba Hind Hoda Huda Ihab Ihsan Ikram Iman Inas Intisar Jabir Jamila Jihad Khadija Lina Lubna Luay Maha Mahir Malak Marwan Maysoon Mona Mounir Muna Muthanna Nada Nadia Naji Najla Najwa Nasir Nawal Nidal Noor Nour Qasim Raad Raed Rahma Rana Rania Rasha Rashed Reem Rida Rim Rola Rula Ruqaya Saada Sabri Safaa Sahar Sahla Salma Salwa Samar Samira Sana Sara Sawsan Shaima Shaker Shirin Siham Suad Suha Suhair Taha Tamara Tamer Thaer Tawfiq Wafa Wafaa Yasmin Yasmine Zahra Zeina Azadeh Azar Babak Bahman Bahram Behnam Behrouz Bijan Dariush Darius Fariba Fereydoun Fereshteh Golnaz Hooman Hooshang Iraj Jahangir Kamran Kaveh Keyvan Kourosh Ladan Mahnaz Mahsa Mahshid Manouchehr Marjan Mehran Mehrdad Mina Mitra Mojtaba Narges Nasrin Nima Niloufar Omid Parviz Parisa Pouya Ramin Roya Saman Sepideh Shahab Shahram Shohreh Siamak Siavash Soheil Soraya Vahid Zohreh Azad Barham Barzan Bafel Dilshad Hoshyar Kosrat Lahur Masrour Nechirvan Nawzad Qubad Rebar Rojin Sherko Shwan Sirwan'.split(
    ' ',
  )

/** Ordinary English words, lower case, sorted. `list` gives one of SCOWL's lists by dialect and size. */
export function commonWords(list: (dialect: string, size: number) => string[]): string[] {
  const all = DIALECTS.flatMap((d) => SIZES.flatMap((n) => list(d, n)))
  return [...new Set(all.filter((w) => /^[a-z]{2,}$/.test(w)))].sort()
}

/** Given names, folded, sorted. */
export function givenNames(): string[] {
  const fakers = allFakers as unknown as Record<
    string,
    { rawDefinitions: { person?: { first_name?: Record<string, string[] | undefined> } } } | undefined
  >
  const all = LOCALES.flatMap((l) => Object.values(fakers[l]?.rawDefinitions.person?.first_name ?? {}).flat())
  const folded = [...all, ...ARABIC_AND_PERSIAN].flatMap((name) => {
    const [only, ...more] = name ? foldName(name) : []
    return only && !more.length && /^\p{Script=Latin}{3,}$/u.test(only) ? [only] : []
  })
  return [...new Set(folded)].sort()
}
