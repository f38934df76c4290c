using System.Text;
using Electoral.Tally.Kernels;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

public class CodeOrderProperties
{
    private static readonly Gen<string> Code = Gen.OneOf(
        Codes.Anything,
        Codes.Numbers,
        Codes.Padded,
        Gen.Elements("0", "1", "9", "a", "é").ArrayOf().Select(string.Concat));

    [Property]
    public Property It_is_the_order_of_big_numbers_then_of_code_points() => Prop.ForAll(
        Code.Two().ToArbitrary(),
        codes => Math.Sign(Compare(codes.Item1, codes.Item2))
            == Math.Sign(SlowOrder.OfCodes.Compare(codes.Item1, codes.Item2)));

    [Property]
    public Property It_is_total() => Prop.ForAll(Code.Three().ToArbitrary(), codes =>
    {
        var (a, b, c) = codes;
        bool antisymmetric = Math.Sign(Compare(a, b)) == -Math.Sign(Compare(b, a));
        bool equalOnlyIfSame = Compare(a, b) == 0 == (a == b);
        bool transitive = Compare(a, b) > 0 || Compare(b, c) > 0 || Compare(a, c) <= 0;
        return antisymmetric && equalOnlyIfSame && transitive;
    });

    private static int Compare(string left, string right) =>
        CodeOrder.Compare(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
