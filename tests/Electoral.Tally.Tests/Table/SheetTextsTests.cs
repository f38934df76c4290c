using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Table;

public class SheetTextsTests
{
    [Fact]
    public void Each_row_has_its_text_however_often_rows_move()
    {
        var texts = Of("a", "b", "c", "d").Take(new([3, 1, 0], 1)).Take(new([2, 0], 1));
        Assert.Equal(["a", "d"], Enumerable.Range(0, 2).Select(texts.GetString));
        Assert.Equal("d"u8, texts[1]);
    }

    [Fact]
    public void Few_rows_do_not_hold_on_to_the_texts_of_the_others()
    {
        var all = Of("a", "b", "c", "d", "e");
        Assert.Same(all.Texts, all.Take(new([4, 2], 1)).Texts);
        var few = all.Take(new([4], 1));
        Assert.Equal((1, "e"), (few.Texts.Count, few.GetString(0)));
    }

    private static SheetTexts Of(params string[] texts)
    {
        var builder = new TextArrayBuilder();
        foreach (string text in texts) builder.Add(System.Text.Encoding.UTF8.GetBytes(text));
        return new(builder.Build());
    }
}
