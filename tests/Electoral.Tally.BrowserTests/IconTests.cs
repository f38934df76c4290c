using System.Globalization;
using Electoral.Tally.Tests;

namespace Electoral.Tally.BrowserTests;

/// <summary>The package's icon: the PNG is the SVG as the browser draws it, at the gallery's size.</summary>
public sealed class IconTests(Browser browser) : IClassFixture<Browser>
{
    private const int Size = 128;

    [Fact]
    public async Task The_picture_in_the_package_is_the_drawing_beside_it()
    {
        string html = string.Create(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html><title>icon</title><img src="{Data("icon.svg", "svg+xml")}" width="{Size}" height="{Size}">
            <img src="{Data("icon.png", "png")}">
            """);
        await using var open = await browser.OpenAsync(html);
        double[] sizeAndDifference = await open.Page.EvaluateAsync<double[]>("""
            async size => {
              const [drawn, kept] = await Promise.all([...document.images].map(async image => {
                await image.decode();
                const canvas = new OffscreenCanvas(size, size).getContext("2d");
                canvas.drawImage(image, 0, 0, size, size);
                return canvas.getImageData(0, 0, size, size).data;
              }));
              const apart = drawn.reduce((sum, value, index) => sum + Math.abs(value - kept[index]), 0);
              return [document.images[1].naturalWidth, document.images[1].naturalHeight, apart / drawn.length];
            }
            """, Size);
        Assert.Equal([Size, Size], sizeAndDifference[..2]);
        Assert.InRange(sizeAndDifference[2], 0, 2); // Of 255: what another version's smoothing of edges may change.
    }

    private static string Data(string file, string kind)
    {
        byte[] bytes = File.ReadAllBytes(Repository.File("docs", "package", file));
        return $"data:image/{kind};base64,{Convert.ToBase64String(bytes)}";
    }
}
