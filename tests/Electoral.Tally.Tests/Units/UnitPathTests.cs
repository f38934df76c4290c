namespace Electoral.Tally.Tests.Units;

public class UnitPathTests
{
    [Fact]
    public void The_default_is_the_root()
    {
        Assert.Equal(UnitPath.Root, default);
        Assert.Equal(UnitPath.Root, new UnitPath());
        Assert.Equal(UnitPath.Root, new UnitPath("1").Parent);
        Assert.Equal(UnitPath.Root.GetHashCode(), new UnitPath("1").Parent.GetHashCode());
        Assert.Equal(0, UnitPath.Root.Depth);
        Assert.Empty(UnitPath.Root.Codes);
        Assert.Equal("/", UnitPath.Root.ToString());
    }

    [Fact]
    public void Codes_lead_downwards()
    {
        var path = new UnitPath("1", "01").Append("");
        Assert.Equal(["1", "01", ""], path.Codes);
        Assert.Equal((3, "01"), (path.Depth, path[1]));
        Assert.Equal(new UnitPath("1", "01"), path.Parent);
        Assert.Equal("1/01/", path.ToString());
    }

    [Fact]
    public void Leading_zeros_make_another_path()
    {
        Assert.NotEqual(new UnitPath("1"), new UnitPath("01"));
        Assert.True(new UnitPath("1") != new UnitPath("01"));
        Assert.True(new UnitPath("1") < new UnitPath("01"));
        Assert.True(new UnitPath("01") < new UnitPath("2"));
    }

    [Fact]
    public void A_path_stands_before_the_paths_that_continue_it()
    {
        Assert.True(new UnitPath("1") < new UnitPath("1", ""));
        Assert.True(new UnitPath("1", "9") < new UnitPath("2"));
        Assert.True(new UnitPath("2") >= new UnitPath("1", "9"));
        Assert.True(new UnitPath("2") <= new UnitPath("2"));
    }

    [Fact]
    public void No_two_paths_of_one_depth_look_alike()
    {
        Assert.Equal(@"1\/2/3", new UnitPath("1/2", "3").ToString());
        Assert.Equal(@"1/2\/3", new UnitPath("1", "2/3").ToString());
        Assert.Equal(@"1\\/2", new UnitPath(@"1\", "2").ToString());
    }

    [Fact]
    public void A_surrogate_without_its_partner_is_the_replacement_character()
    {
        Assert.Equal(new UnitPath("a\uFFFD"), new UnitPath("a\uD83D"));
        Assert.Equal(new UnitPath("\uDC00"), new UnitPath("\uDC01"));
        Assert.Equal("𝟙", new UnitPath("𝟙")[0]);
    }

    [Fact]
    public void No_code_is_null()
    {
        Assert.Throws<ArgumentException>(() => new UnitPath("1", null!));
        Assert.Throws<ArgumentException>(() => UnitPath.Root.Append(null!));
        Assert.Throws<InvalidOperationException>(() => UnitPath.Root.Parent);
    }

    [Fact]
    public void The_codes_that_were_given_may_change_afterwards()
    {
        string[] codes = ["1", "2"];
        var path = new UnitPath(codes);
        codes[0] = "9";
        Assert.Equal(new UnitPath("1", "2"), path);
    }
}
