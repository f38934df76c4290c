namespace Electoral.Tally.Tests.Conventions.Api;

public sealed class ApiListingTests
{
    private const string Expected =
        """
        static class ApiSamples
            static T First<T>(this IReadOnlyList<T> list) where T : unmanaged, IComparable<T>
            const string Name = "x"
            static double Scaled(double share = 0.5, ApiSamples.Kind kind = Kind.Some, string? unit = null)
            static bool TryGet(in long key, ref int count, out List<string?>? found, params ReadOnlySpan<int> rest)
            static readonly int[] Values
        delegate bool ApiSamples.Choice<T>(T value, int weight) where T : class
        interface ApiSamples.IMeasure
            string? Text { get; }
            static abstract int Width { get; }
        enum ApiSamples.Kind
            None = 0
            Some = 3
        readonly record struct ApiSamples.Point : IComparable<ApiSamples.Point>
            Point(int X, int? Y = null)
            int CompareTo(ApiSamples.Point other)
            int X { get; init; }
            int? Y { get; init; }
            static ApiSamples.Point op_Addition(ApiSamples.Point left, ApiSamples.Point right)
        sealed record ApiSamples.Row
            Row(string Code)
            string Code { get; init; }
            required Dictionary<string, long[]> Counts { get; init; }
            long this[string name] { get; }
            override string ToString()
        abstract class ApiSamples.Shape<T>
            protected Shape(T seed)
            virtual ReadOnlyMemory<T> Cells()
            protected T Seed { get; }
            ApiSamples.Shape<T>.Cursor Start()
        readonly ref struct ApiSamples.Shape<T>.Cursor
            T Current { get; }

        """;

    [Fact]
    public void The_listing_writes_one_of_each_kind_as_a_reader_would()
    {
        var types = typeof(ApiSamples).Assembly.GetTypes().Where(IsSample);
        var prefix = typeof(ApiSamples).Namespace + ".";
        Assert.Equal(Expected, ApiListing.Of(types).Replace(prefix, "", StringComparison.Ordinal));
    }

    private static bool IsSample(Type type) =>
        type == typeof(ApiSamples) || (type.DeclaringType is { } outer && IsSample(outer));
}
