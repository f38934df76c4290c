using System.Text;

namespace Electoral.Tally.Tests.Formats.Csv;

public class CountWordsTests
{
    [Theory]
    [InlineData(CountField.Invalid, "Over Votes,OVERVOTES,over_votes,overVote,Votos IMPUGNADOS,votosRecurridos")]
    [InlineData(CountField.Invalid, "observados")]
    [InlineData(CountField.Invalid, "Spoilt Ballots,Rejected votes,challenged_votes,Disputed,cant_votos_negativos")]
    [InlineData(CountField.Invalid, "votos_nulos,Votos no válidos,Bulletins nuls,Ungültige Stimmen")]
    [InlineData(CountField.Invalid, "Stimmen ungueltige (E)")]
    [InlineData(CountField.Invalid, "Schede nulle,głosy nieważne,Liczba głosów nieważnych,voturi nule")]
    [InlineData(CountField.Invalid, "Neplatné hlasy")]
    [InlineData(CountField.Invalid, "Érvénytelen szavazatok,Недействительных бюллетеней")]
    [InlineData(CountField.Invalid, "Число недействительных бюллетеней")]
    [InlineData(CountField.Invalid, "Недійсних бюлетенів,ბათილი ბიულეტენები,Vota të pavlefshme,Geçersiz oy sayısı")]
    [InlineData(CountField.Invalid, "الأصوات الباطلة")]
    [InlineData(CountField.Invalid, "suara tidak sah,无效票,無效票數,무효투표수,無効投票数,Rejected Ballots/Bulletins rejetés")]
    [InlineData(CountField.Blank, "Under Votes,UNDERVOTES,votosEnBlanco,Voto en BLANCO,Votos brancos,Blancs")]
    [InlineData(CountField.Blank, "Schede bianche")]
    [InlineData(CountField.Blank, "Leere Stimmzettel,głosy puste,voturi albe,Prázdné hlasy,空白票,白票,백지,none,NOTA")]
    [InlineData(CountField.Blank, "None of the above,Ninguno,Against all,Против всех,boş oy,vota të bardha")]
    [InlineData(CountField.Blank, "أصوات بيضاء")]
    [InlineData(CountField.Valid, "valid votes,votosValidos,cant_votos_positivos,Exprimés,Gültige Stimmen")]
    [InlineData(CountField.Valid, "voti validi")]
    [InlineData(CountField.Valid, "głosy ważne,voturi valabil exprimate,Platné hlasy,Érvényes szavazatok")]
    [InlineData(CountField.Valid, "действительных бюллетеней")]
    [InlineData(CountField.Valid, "Дійсних бюлетенів,vota të vlefshme,Geçerli oy sayısı,الأصوات الصحيحة,suara sah")]
    [InlineData(CountField.Valid, "有效票数,유효투표수")]
    [InlineData(CountField.Registered, "electores,Registered Voters,inscritos,Wahlberechtigte gesamt (A),elettori")]
    [InlineData(CountField.Registered, "uprawnionych")]
    [InlineData(CountField.Registered, "alegători,voličů,Число избирателей,виборців,kayıtlı seçmen")]
    [InlineData(CountField.Registered, "الناخبين المسجلين,选民,選舉人數,선거인수")]
    [InlineData(CountField.BallotsCast, "totalVotantes,cant_votantes,ballots_cast,Total Votes/Total des votes")]
    [InlineData(CountField.BallotsCast, "Waehler gesamt (B)")]
    [InlineData(CountField.BallotsCast, "TOTAL,electores que votaron,oy kullanan seçmen,投票者数,투표수")]
    [InlineData(CountField.BallotsCast, "Total votes polled")]
    public void Says_what_a_count_is_in_many_languages(CountField expected, string headers)
    {
        foreach (string header in headers.Split(','))
        {
            Assert.Equal((header, expected), (header, CountWords.RoleOf(header)));
        }
    }

    [Theory]
    [InlineData("% Votants")]
    [InlineData("Abstentions")]
    [InlineData("porcentaje ANA")]
    [InlineData("unused ballots")]
    [InlineData("turnout")]
    public void Knows_counts_and_shares_that_are_no_role_and_no_selection(string header)
    {
        Assert.NotNull(CountWords.Read(header));
        Assert.Null(CountWords.RoleOf(header));
    }

    [Theory]
    [InlineData("Blanco, Juan")]
    [InlineData("LISTA BLANCA UNIDA")]
    [InlineData("Partido Nulo Posible")]
    [InlineData("mesa")]
    [InlineData("Polling Station Number")]
    [InlineData("votes")]
    [InlineData("WRITE_IN")]
    [InlineData("NO")]
    [InlineData("Valid/Invalid")]
    public void Leaves_other_names_alone(string header) => Assert.Null(CountWords.Read(header));

    [Theory]
    [InlineData("TOTAL", true)]
    [InlineData("North Total", true)]
    [InlineData("Suma", true)]
    [InlineData("ИТОГО", true)]
    [InlineData("合計", true)]
    [InlineData("Totally other", false)]
    [InlineData("Sumatra", false)]
    [InlineData("17", false)]
    [InlineData("Totál Sever", true)]
    [InlineData("TO\u0301TAL", true)]
    [InlineData("OGÓŁEM", true)]
    [InlineData("Összesen", true)]
    [InlineData("northTotal", true)]
    [InlineData("tothetotal", false)]
    [InlineData("Instituto Nº 7 “Consumo”", false)]
    [InlineData("Тоталь", false)]
    [InlineData("", false)]
    public void Knows_what_sums_are_called(string text, bool isSum)
    {
        Assert.Equal(isSum, CountWords.IsSum(text));
        Assert.Equal(isSum, CountWords.IsSum(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Knows_each_word_of_sums_in_utf8()
    {
        string[] words = CountVocabulary.Totals.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.All(
            words, word => Assert.True(CountWords.IsSum(Encoding.UTF8.GetBytes($"x {word.ToUpperInvariant()}"))));
    }
}
