using System.Security.Cryptography;
using System.Text;

namespace ContentGen.Schema.Plans;

/// <summary>The hash by which results name the plan that gave them.</summary>
internal static class PlanHash
{
    /// <summary>16 lower-case hexadecimal digits: the first 8 bytes of SHA-256 over the dump of the plan.</summary>
    public static string Of(SchemaPlan plan)
    {
        using var sha = SHA256.Create();
        var digest = sha.ComputeHash(Encoding.UTF8.GetBytes(PlanDump.Text(plan)));
        var text = new StringBuilder(16);
        for (var i = 0; i < 8; i++)
            text.Append("0123456789abcdef"[digest[i] >> 4]).Append("0123456789abcdef"[digest[i] & 15]);
        return text.ToString();
    }
}
