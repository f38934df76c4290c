namespace Electoral.Tally.Tests.Sheets;

public sealed class ClaimTests
{
    [Fact]
    public void A_claim_is_written_in_braces()
    {
        var claim = new Claim("second bulletin") { ["NM"] = 6_408_844, ["EG"] = 5_326_104 };
        Assert.Equal(["NM", "EG"], claim.Votes.Keys);
        Assert.False(claim.StatesCoverage);
        Assert.Equal("second bulletin: NM 6,408,844, EG 5,326,104", claim.ToString());
    }

    [Fact]
    public void Negative_numbers_are_refused_by_name()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new Claim("c") { ["NM"] = -1 });
        Assert.Equal("NM", thrown.ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Claim("c") { RegisteredShare = 1.1m });
    }

    [Fact]
    public void The_same_claim_can_be_read_with_another_coverage()
    {
        var claim = new Claim("c") { ["A"] = 1, RegisteredTotal = 10, Valid = 2 }.Covering(stations: 5);
        Assert.Equal((5, null, 2, 1), (claim.Stations, claim.RegisteredTotal, claim.Valid, claim["A"]));
    }

    [Fact]
    public void A_bulletin_is_a_claim_with_the_coverage_that_it_states()
    {
        var claim = new Bulletin("b") { ["A"] = 1, Stations = 5, RegisteredCovered = 7, Valid = 1 }.ToClaim();
        Assert.Equal((5, 7, 1, 1), (claim.Stations, claim.RegisteredTotal, claim.Valid, claim["A"]));
    }
}
